import { lastChanged } from '../disk/last-changed.ts';
import { readSettings } from '../disk/settings.ts';

const settings = readSettings(process.cwd(), process.env);
let asked: Promise<ReadonlyMap<string, string>> | undefined;

/** A file that a page is made from. */
export interface PageSource {
  /** Its path inside the content folder. */
  path: string;
  /** The day it was changed last, where git knows. */
  changed: string | undefined;
}

/**
 * Tells of files of the content where they are and when they were changed last.
 * @param files as the author knows them.
 * @returns the same files, in order. Where git knows nothing, a build says so once.
 */
export async function pageSources(files: readonly string[]): Promise<PageSource[]> {
  asked ??= lastChanged(settings.folder).then((answer) => {
    if ('dates' in answer) return answer.dates;
    console.warn(`\nPages do not say when they were changed last: ${answer.unknown}.`);
    return new Map();
  });
  const dates = await asked;
  return files.map((file) => {
    const path = file.startsWith(`${settings.root}/`) ? file.slice(settings.root.length + 1) : file;
    return { path, changed: dates.get(path) };
  });
}

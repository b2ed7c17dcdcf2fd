import { lastChanged } from './last-changed.ts';
import { readSettings } from './settings.ts';

/** A file that a page is made from. */
export interface PageSource {
  /** Its path inside the content folder. */
  path: string;
  /** The day it was changed last, where git knows. */
  changed: string | undefined;
}

/** Looks up content files, in the given order: where each is, and when it was changed last. */
export type PageSources = (files: readonly string[]) => PageSource[];

const settings = readSettings(process.cwd(), process.env);
let sources: Promise<PageSources> | undefined;

/**
 * Asks git when the content was changed.
 * @returns the lookup of its files. Where git does not know, a build says so once.
 */
export function getPageSources(): Promise<PageSources> {
  sources ??= lastChanged(settings.folder).then((answer) => {
    if ('unknown' in answer) console.warn(`\nPages do not say when they were changed last: ${answer.unknown}.`);
    return sourcesBelow(settings.root, 'dates' in answer ? answer.dates : new Map());
  });
  return sources;
}

/**
 * Makes the lookup of content files.
 * @param root the content folder, as the author knows it.
 * @param dates the day of the last change, by path inside that folder.
 * @returns the lookup.
 */
export function sourcesBelow(root: string, dates: ReadonlyMap<string, string>): PageSources {
  return (files) =>
    files.map((file) => {
      const path = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
      return { path, changed: dates.get(path) };
    });
}

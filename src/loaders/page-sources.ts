import { lastChanged } from './last-changed.ts';
import { readSettings } from './settings.ts';

/** Looks up content files: the path of each inside the content folder, and the day of its last change, if git knows. */
export type PageSources = (files: readonly string[]) => { path: string; changed: string | undefined }[];

let sources: Promise<PageSources> | undefined;

/**
 * Asks git when the content was changed.
 * @returns the lookup of its files. Where git does not know, a build says so once.
 */
export function getPageSources(): Promise<PageSources> {
  return (sources ??= readSources());
}

async function readSources(): Promise<PageSources> {
  const { folder, root } = readSettings(process.cwd(), process.env);
  const answer = await lastChanged(folder);
  if ('unknown' in answer) console.warn(`\nPages do not say when they were changed last: ${answer.unknown}.`);
  return (files) =>
    files.map((file) => {
      const path = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
      return { path, changed: 'dates' in answer ? answer.dates.get(path) : undefined };
    });
}

import { basename, join } from 'node:path';
import settings from 'virtual:almanac/settings';
import type { Archive } from '../history/archive.ts';
import type { OrderedReport } from '../history/history.ts';
import { askGit, gitLog } from './git.ts';
import { maxBytes, readRegular, textIn } from './read-regular.ts';

/** When each file of a folder was changed last, or why nobody knows. */
type LastChanged = { dates: ReadonlyMap<string, string> } | { unknown: string };

let lastChanges: Promise<LastChanged> | undefined;

/** The path of a content file inside the content folder, from its path in messages. */
export function contentPath(file: string): string {
  return file.slice(settings.root.length + 1);
}

/** The text of a content file, by its path in messages; undefined if it cannot be read. */
export function contentText(file: string): string | undefined {
  try {
    return textIn(readRegular(join(settings.folder, contentPath(file)), maxBytes));
  } catch {
    return undefined;
  }
}

/**
 * The day of the last change to any of some content files; undefined if git does not know, which a build says once.
 * @param files their paths in messages.
 */
export async function newestChange(files: readonly string[]): Promise<string | undefined> {
  const changed = await askOnce();
  if ('unknown' in changed) return undefined;
  return files
    .flatMap((file) => changed.dates.get(contentPath(file)) ?? [])
    .sort()
    .at(-1);
}

function askOnce(): Promise<LastChanged> {
  return (lastChanges ??= lastChanged(settings.folder).then(warn));
}

/**
 * The day on which the source of each page was last changed, by the path of the page from the root of the site. Pages
 * made from all reports have none.
 */
export async function pageDates({ content, history, noteById }: Archive): Promise<Map<string, string>> {
  const latestOf = (id: string) =>
    history.reports.flatMap(({ parts }) => parts).findLast(({ sections }) => sections.some(({ area }) => area === id))
      ?.file;
  const sources: [path: string, files: (string | undefined)[]][] = [];
  for (const { cycle, plan, status } of history.cycles) sources.push([`/cycles/${cycle.id}/`, filesOf([plan, status])]);
  for (const { id, file } of content.areas) sources.push([`/areas/${id}/`, [file, latestOf(id)]]);
  for (const { id, appearances } of history.items)
    sources.push([`/areas/${id}/`, [appearances.at(-1)!.part.file, noteById.get(id)?.file]]);
  for (const { id, file } of content.topics) sources.push([`/topics/${id}/`, [file]]);
  for (const { id, file } of content.pages) sources.push([`/pages/${id}/`, [file]]);
  const dates = new Map<string, string>();
  for (const [path, files] of sources) {
    const day = await newestChange(files.filter((file) => file !== undefined));
    if (day !== undefined) dates.set(path, day);
  }
  return dates;
}

/** The files of some reports. */
export function filesOf(reports: readonly (OrderedReport | undefined)[]): string[] {
  return reports.flatMap((report) => report?.parts ?? []).map(({ file }) => file);
}

function warn(changed: LastChanged): LastChanged {
  if ('unknown' in changed) console.warn(`\nPages do not say when they were changed last: ${changed.unknown}.`);
  return changed;
}

/**
 * Asks git for the day of the last commit to each file of a folder, by path inside the folder. Files that were never
 * committed are missing. Throws nothing.
 */
export async function lastChanged(folder: string): Promise<LastChanged> {
  try {
    const shallow = await askGit(folder, ['rev-parse', '--is-shallow-repository']);
    if (shallow.toString().trim() === 'true')
      return { unknown: 'the git history is shallow (git fetch --unshallow, or fetch-depth: 0 in CI)' };
    const name = basename(folder);
    const dates = new Map<string, string>();
    const log = await gitLog(folder, '--name-only', '--no-renames');
    // Each commit is an empty part, its day, a line break, and the files that it touched, newest first.
    for (const commit of log.slice(1, -1).split('\0\0')) {
      const [date = '', ...paths] = commit.replace('\0\n', '\0').split('\0');
      for (const path of paths) {
        const inside = path.slice(name.length + 1);
        if (inside !== '' && !dates.has(inside)) dates.set(inside, date);
      }
    }
    return dates.size > 0 ? { dates } : { unknown: 'nothing of it is committed in the repository around it' };
  } catch (error) {
    const hasGit = (error as NodeJS.ErrnoException).code !== 'ENOENT';
    return { unknown: hasGit ? 'the content folder has no Git history, or only a part of it' : 'Git is not installed' };
  }
}

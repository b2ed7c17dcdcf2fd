import { basename } from 'node:path';
import { classifyPath } from '../report/content-path.ts';
import { askGit, gitLog } from './git.ts';
import { maxBytes, textIn } from './read-regular.ts';

/** The text of a file at the end of a day. */
export interface FileVersion {
  day: string;
  text: string;
}

/** A file at a commit; the id of its text is undefined if the file was deleted. */
interface Commit {
  day: string;
  id: string | undefined;
}

/** One change of a commit to a file. */
interface FileChange {
  day: string;
  path: string;
  /** Its path before, if the commit renamed it. */
  from: string;
  id: string | undefined;
}

/**
 * The texts of files of a folder, as git has them: the one that the last commit of a given day or before left, and the
 * last of each later day, oldest first. Files that were renamed are followed. Files that did not exist on the given day,
 * or are as they were, are left out; so are all if git cannot say. Throws nothing.
 * @param since days by the path of the file in the folder, as it is now.
 */
export async function versionsSince(
  folder: string,
  since: ReadonlyMap<string, string>,
): Promise<Map<string, FileVersion[]>> {
  try {
    // What was merged counts from the day of the merge. A user's own settings may find other renames.
    const log = await gitLog(folder, '--first-parent', '-m', '--raw', '--no-abbrev', '-M50%', '-l1000');
    const commits = commitsSince(changesIn(log, basename(folder)), since);
    const texts = await textsOf(folder, [...commits.values()].flat());
    return new Map([...commits].flatMap(([path, list]) => textsInOrder(path, list, texts)));
  } catch {
    return new Map();
  }
}

function textsInOrder(
  path: string,
  commits: readonly Commit[],
  texts: ReadonlyMap<string, string>,
): [string, FileVersion[]][] {
  const versions = commits.map(({ day, id }) => ({ day, text: texts.get(id ?? '') }));
  const isWhole = versions.every((version): version is FileVersion => version.text !== undefined);
  return isWhole ? [[path, versions]] : [];
}

/** What a log with `--raw` says, newest first. Names may look like anything, but never like nothing. */
function changesIn(log: string, folder: string): FileChange[] {
  const changes: FileChange[] = [];
  const parts = log.split('\0').values();
  const next = () => parts.next().value ?? '';
  const inside = (path: string) => path.slice(folder.length + 1);
  let day = '';
  for (const part of parts) {
    if (part === '') day = next();
    else {
      // Such as `:100644 100644 1f7a… 9c03… M`.
      const [, mode = '', , id = '', kind = ''] = part.trim().split(' ');
      const from = inside(next());
      const path = /^[RC]/.test(kind) ? inside(next()) : from;
      changes.push({ day, path, from, id: mode.startsWith('100') ? id : undefined });
    }
  }
  return changes;
}

/** The last commit to each file of each day since, oldest first; none for files that are as they were. */
function commitsSince(changes: readonly FileChange[], since: ReadonlyMap<string, string>): Map<string, Commit[]> {
  const found = new Map([...since.keys()].map((path): [string, Commit[]] => [path, []]));
  const whole = new Set<string>();
  // By the path that the file had at the time.
  const wanted = new Map([...since].map(([path, day]) => [path, { path, day }]));
  for (const { day, path, from, id } of changes) {
    const file = wanted.get(path);
    if (!file) continue;
    const isFirst = day <= file.day;
    const commits = found.get(file.path)!;
    // A file that was deleted for a time came back as it is now.
    if (commits[0]?.day !== day && (id !== undefined || isFirst)) commits.unshift({ day, id });
    if (isFirst) whole.add(file.path);
    if (isFirst || from !== path) wanted.delete(path);
    if (!isFirst && kindOf(from) === kindOf(path)) wanted.set(from, file);
  }
  return new Map([...found].filter(([path, list]) => whole.has(path) && list[0]?.id !== list.at(-1)?.id));
}

/** The kind of report that a file is. A plan that was written over to become the status has not been renamed. */
function kindOf(path: string): string {
  const kind = classifyPath(path);
  return kind.type === 'report' ? kind.reportKind : kind.type;
}

/** The texts of commits, by their ids. */
async function textsOf(folder: string, commits: readonly Commit[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const ids = new Set(commits.flatMap(({ id }) => id ?? []));
  if (ids.size === 0) return texts;
  let rest = await askGit(folder, ['cat-file', '--batch'], [...ids, ''].join('\n'));
  while (rest.length > 0) {
    // Such as `1f7a… blob 1234`, or `1f7a… missing`.
    const end = rest.indexOf('\n');
    const [id = '', kind, size] = rest.toString('latin1', 0, end).split(' ');
    const length = kind === 'blob' ? Number(size) : -1;
    const text = length >= 0 && length <= maxBytes ? textIn(rest.subarray(end + 1, end + 1 + length)) : undefined;
    if (text !== undefined) texts.set(id, text);
    rest = rest.subarray(end + 2 + length);
  }
  return texts;
}

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

/** What git has of a file, oldest first. */
interface FileHistory {
  /** The text that the last commit of a given day or before left, and the last of each later day. */
  since: FileVersion[];
  /** What each commit before that left. */
  before: FileVersion[];
}

/**
 * The histories of files of a folder, by their paths. Files that were renamed are followed. Those of which git cannot say
 * how they were on the given day are left out: they came later, a text is missing, or commits have dates that contradict
 * their order. Throws nothing.
 * @param since days by the path of the file in the folder, as it is now.
 */
export async function historiesOf(
  folder: string,
  since: ReadonlyMap<string, string>,
): Promise<Map<string, FileHistory>> {
  if (since.size === 0) return new Map();
  try {
    // A user's own settings may find other renames.
    const log = await gitLog(folder, '--raw', '--no-abbrev', '-M50%', '-l1000');
    const commits = commitsOf(changesIn(log, basename(folder)), since);
    const lists = [...commits.values()];
    const texts = await textsOf(
      folder,
      lists.flatMap(({ since, before }) => [...since, ...before]),
    );
    return new Map([...commits].flatMap(([path, list]) => withTexts(path, list, texts)));
  } catch {
    return new Map();
  }
}

function withTexts(
  path: string,
  { since, before }: FileCommits,
  texts: ReadonlyMap<string, string>,
): [string, FileHistory][] {
  const versions = (commits: readonly Commit[]) =>
    commits.flatMap(({ day, id }) => {
      const text = texts.get(id ?? '');
      return text === undefined ? [] : [{ day, text }];
    });
  const whole = versions(since);
  return whole.length === since.length ? [[path, { since: whole, before: versions(before) }]] : [];
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

/** The commits to a file, as `FileHistory` has their texts. */
interface FileCommits {
  since: Commit[];
  before: Commit[];
}

function commitsOf(changes: readonly FileChange[], days: ReadonlyMap<string, string>): Map<string, FileCommits> {
  const latest = latestDays(changes);
  const found = new Map<string, FileCommits>();
  const known = new Set<string>();
  // By the path that the file had at the time.
  const wanted = new Map([...days.keys()].map((path) => [path, path]));
  for (const [index, { day, path, from, id }] of changes.entries()) {
    const file = wanted.get(path);
    if (file === undefined) continue;
    const commits = found.get(file) ?? { since: [], before: [] };
    found.set(file, commits);
    const isFirst = day <= days.get(file)!;
    if (isFirst && !known.has(file) && latest[index]! > days.get(file)!) {
      wanted.delete(path);
      continue;
    }
    if (known.has(file)) commits.before.unshift({ day, id });
    // A file that was deleted for a time came back as it is now.
    else if (commits.since[0]?.day !== day && (id !== undefined || isFirst)) commits.since.unshift({ day, id });
    if (isFirst) known.add(file);
    if (from === path) continue;
    wanted.delete(path);
    if (kindOf(from) === kindOf(path)) wanted.set(from, file);
  }
  return new Map([...found].filter(([file]) => known.has(file)));
}

/** The latest day of each change and all before it. Clocks may be wrong, and dates of commits can be invented. */
function latestDays(changes: readonly FileChange[]): string[] {
  let latest = '';
  return changes
    .toReversed()
    .map(({ day }) => (latest = day > latest ? day : latest))
    .reverse();
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

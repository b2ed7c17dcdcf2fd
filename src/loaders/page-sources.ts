import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import settings from 'virtual:almanac/settings';

const run = promisify(execFile);

/** A content file: its path inside the content folder, and the day of its last change, if git knows it. */
export interface PageSource {
  path: string;
  changed: string | undefined;
}

/** When each file of a folder was changed last, or why that is not known. */
type LastChanged = { dates: ReadonlyMap<string, string> } | { unknown: string };

let lastChanges: ReturnType<typeof readLastChanges> | undefined;

/** Looks up a content file by its path in messages. If git knows no dates, a build says so once. */
export async function getPageSource(file: string): Promise<PageSource> {
  const path = file.slice(settings.root.length + 1);
  return { path, changed: (await (lastChanges ??= readLastChanges())).get(path) };
}

async function readLastChanges(): Promise<ReadonlyMap<string, string>> {
  const changed = await lastChanged(settings.folder);
  if ('dates' in changed) return changed.dates;
  console.warn(`\nPages do not say when they were changed last: ${changed.unknown}.`);
  return new Map();
}

/**
 * Asks git when each file was changed last: the day of the newest commit that touched it, as its committer's clock
 * showed it, by path inside the folder. Files that were never committed are missing. Throws nothing; if the git history
 * is missing or shallow, it says why.
 */
export async function lastChanged(folder: string): Promise<LastChanged> {
  // In a git hook, variables name another repository. A user's settings may add to the log.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name)),
  );
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, '-c', 'log.showSignature=false', ...args], { maxBuffer: 1 << 28, env })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') {
      return { unknown: 'the git history is shallow (git fetch --unshallow, or fetch-depth: 0 in CI)' };
    }
    const dates = new Map<string, string>();
    let date = '';
    // Each commit is a control character and its day, then the files it touched, newest first; -z does not quote names.
    const log = await git('log', '-z', '--format=%x01%cs', '--name-only', '--no-renames', '--relative', '--', '.');
    for (const part of log.split('\0').map((written) => written.replace(/^\n/, ''))) {
      if (part.startsWith('\u0001')) date = part.slice(1);
      else if (part !== '' && !dates.has(part)) dates.set(part, date);
    }
    return dates.size > 0 ? { dates } : { unknown: 'nothing of it is committed' };
  } catch (error) {
    return {
      unknown: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no git' : 'there is no git history',
    };
  }
}

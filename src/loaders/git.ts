import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';

/**
 * Asks git about a folder, and returns what it prints. Paths in it begin with the name of the folder, which is also the
 * only path that is asked about.
 * @param input what git reads.
 * @throws Error if git is missing (`ENOENT`) or fails.
 */
export function askGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  // In a git hook, variables name another repository.
  const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'].map((name) => [name, undefined]);
  // To fetch what a partial clone lacks, git would run programs that its settings name.
  const env = { ...process.env, ...Object.fromEntries(ofHooks), GIT_NO_LAZY_FETCH: '1' };
  // From the folder above: a repository inside the content is content, and its settings may name programs. A user's
  // own settings may add to the log.
  const options = ['-C', dirname(folder), '--literal-pathspecs', '-c', 'log.showSignature=false'];
  return new Promise((resolve, reject) => {
    const settings = { maxBuffer: 1 << 28, env, encoding: 'buffer' } as const;
    const git = execFile('git', [...options, ...args], settings, (error, output) =>
      error ? reject(error) : resolve(output),
    );
    // If git ends before it has read everything, it has failed, and says why itself.
    git.stdin?.on('error', () => {});
    git.stdin?.end(input);
  });
}

/**
 * What `git log` prints about the files of a folder, newest first, without commits that touched none of them, and with
 * merges instead of the commits that they merged. Paths begin with the name of the folder.
 */
export async function gitLog(folder: string, ...args: readonly string[]): Promise<string> {
  // What was merged counts from the day of the merge.
  const published = ['--first-parent', '-m'];
  const ofFolder = ['-z', '--format=%x00%cs', '--relative', '--', basename(folder)];
  return (await askGit(folder, ['log', ...published, ...args, ...ofFolder])).toString();
}

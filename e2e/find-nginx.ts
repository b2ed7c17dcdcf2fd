/** Finds nginx for the test that serves a site with it, or unpacks Debian's package without installing it. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** An nginx that starts. */
export interface Nginx {
  program: string;
  /** The file of MIME types that comes with it. */
  types: string;
}

/** Among the packages, so that both are deleted together. */
const cache = 'node_modules/.cache/nginx';

/**
 * Finds nginx without installing anything.
 * @param project absolute path of the project.
 * @returns the system's nginx, or the one that was unpacked before; undefined if neither starts.
 */
export function findNginx(project: string): Nginx | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ];
  const candidates = [
    ...folders.map((folder) => ({ program: join(folder, 'nginx'), types: '/etc/nginx/mime.types' })),
    { program: join(project, cache, 'usr/sbin/nginx'), types: join(project, cache, 'etc/nginx/mime.types') },
  ];
  return candidates.find(
    ({ program, types }) => existsSync(program) && existsSync(types) && spawnSync(program, ['-v']).status === 0,
  );
}

/**
 * Finds nginx, or fetches Debian's package with apt-get and unpacks it inside the project. Installing the package would
 * start a server on this machine.
 * @param project absolute path of the project.
 * @throws Error with the reason if there is none.
 */
export function ensureNginx(project: string): void {
  if (findNginx(project)) return;
  if (!existsSync('/usr/bin/apt-get')) throw new Error('there is no nginx, and no apt-get to fetch it with');
  console.log("Fetching Debian's nginx with apt-get, for one of the tests …");
  const folder = resolve(project, cache);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (command: string, ...args: string[]) => {
    const { status, error, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    const reason = error?.message ?? stderr.split('\n').find((line) => /^E: /.test(line)) ?? `it ended with ${status}`;
    return status === 0 ? undefined : `${command} ${args[0]}: ${reason}`;
  };
  const packages = ['nginx', 'nginx-common'];
  let problem = run('apt-get', 'download', ...packages);
  if (problem && process.getuid?.() === 0)
    problem = run('apt-get', 'update', '-qq') ?? run('apt-get', 'download', ...packages);
  for (const file of readdirSync(folder)) problem ??= run('dpkg-deb', '--extract', file, '.');
  if (!findNginx(project)) throw new Error(problem ?? 'the nginx that was fetched does not start here');
}

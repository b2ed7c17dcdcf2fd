import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from 'package-manager-detector/detect';

/** What installs the packages of a project and runs its commands. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn';
  /** The package that brings it, such as `pnpm@11`; undefined for npm, which comes with Node. */
  from?: string;
  /** Installs exactly what the lock file says. */
  frozen: string;
  /** What stands before the name of a program of an installed package. */
  exec: string;
}

export const npm: PackageManager = { name: 'npm', frozen: 'npm ci', exec: 'npx' };

/**
 * Returns the package manager of a project: what a lock file or package.json names, in its folder or one above up to
 * `repository`, else the one that runs this process, else npm. `userAgent` is what the running one calls itself, such
 * as `pnpm/11.28.11 npm/? node/v24.21.0`.
 */
export async function findPackageManager(project: string, repository: string, userAgent = ''): Promise<PackageManager> {
  const [running, runningVersion] = (userAgent.split(' ')[0] ?? '').split('/');
  const found = await detect({ cwd: project, stopDir: repository });
  const name = found?.name ?? running;
  const version = found?.version ?? (running === name ? runningVersion : undefined);
  const major = version?.match(/^\d+/)?.[0];
  if (name === 'pnpm')
    return {
      name,
      from: major === undefined ? 'pnpm' : `pnpm@${major}`,
      frozen: 'pnpm install --frozen-lockfile',
      exec: 'pnpm exec',
    };
  if (name !== 'yarn') return npm;
  const settings = [project, repository].map((folder) => join(folder, '.yarnrc.yml'));
  const isClassic = major === undefined ? version === undefined && !settings.some(existsSync) : major === '1';
  return isClassic
    ? { name, from: 'yarn@1', frozen: 'yarn install --frozen-lockfile', exec: 'yarn run' }
    : { name, from: `@yarnpkg/cli-dist@${major ?? 4}`, frozen: 'yarn install --immutable', exec: 'yarn run' };
}

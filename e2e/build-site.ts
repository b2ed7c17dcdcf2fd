import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, type Settings } from '../src/loaders/settings.ts';
import { filesOfProject, installedPackage } from './installed-package.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The project of the clone that has the content of a site; none of its own. */
export const ownProject = fileURLToPath(new URL('site', import.meta.url));

/** A site to build. Relative paths begin at the folder of Almanac. */
export interface SiteToBuild {
  content: string;
  /** The folder to write to. */
  outDir: string;
  /** Origin and base path. Without it, those of the content's site.yaml. */
  url?: string;
  /** A project like `e2e/site`. By default a new one. */
  project?: string;
}

/**
 * Makes a project that uses the package of this run, which builds a site in three quarters of the time that the code of
 * the clone takes. Commands that run at the same time need separate projects: in one, they would take each other's files
 * from `.astro`.
 * @returns its folder, inside that of the package, where Node finds it; without a package, the project of the clone.
 */
export function newProject(): string {
  const { project } = installedPackage();
  if (project === '') return ownProject;
  const made = mkdtempSync(join(project, 'site-'));
  for (const path of filesOfProject) cpSync(join(project, path), join(made, path));
  return made;
}

/** The result of a build. */
export interface BuildResult {
  ok: boolean;
  /** Everything that it printed, to stdout and stderr. */
  output: string;
}

/** The settings of a site, as its build has them. */
export function settingsOf({ content, url }: Pick<SiteToBuild, 'content' | 'url'>): Settings {
  const { origin, pathname } = url === undefined ? {} : new URL(url);
  return readSettings(ownProject, { content: resolve(root, content), site: origin, base: pathname });
}

/**
 * Starts a command of Astro on a site.
 * @param options of the command.
 * @param variables added to the environment.
 * @returns the process.
 */
export function startAstro(
  command: 'build' | 'dev',
  { content, outDir, url, project = newProject() }: SiteToBuild,
  options: readonly string[] = [],
  variables: NodeJS.ProcessEnv = {},
) {
  // Variables of a test runner would make Astro and Vite believe that they are being tested.
  const other = /^(VITEST|TEST$|VITE_|NODE_ENV$)/;
  const inherited = Object.entries(process.env).filter(([name]) => !other.test(name));
  const place = ['--root', project, '--outDir', resolve(root, outDir)];
  const { origin, pathname } = url === undefined ? {} : new URL(url);
  const published = origin === undefined ? [] : ['--site', origin, '--base', pathname!];
  const isOwn = project === ownProject;
  const astro = join(isOwn ? root : installedPackage().project, 'node_modules/astro/bin/astro.mjs');
  return spawn(process.execPath, [astro, command, ...place, ...published, ...options], {
    cwd: isOwn ? root : project,
    env: {
      ...Object.fromEntries(inherited),
      ASTRO_TELEMETRY_DISABLED: '1',
      ALMANAC_CONTENT: resolve(root, content),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Builds a site.
 * @param variables added to the environment.
 * @returns the result, also if the build fails.
 * @throws Error if the process cannot be started.
 */
export async function buildSite(site: SiteToBuild, variables?: NodeJS.ProcessEnv): Promise<BuildResult> {
  const child = startAstro('build', site, [], variables);
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: status === 0, output: Buffer.concat(printed).toString('utf8') };
}

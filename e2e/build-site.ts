import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One site to build: which content, and where it goes. Relative paths begin at the project. */
export interface SiteToBuild {
  /** The content folder, as ALMANAC_CONTENT. */
  content: string;
  /** The folder to write, as ALMANAC_OUT. */
  outDir: string;
  /** Origin and base path, as ALMANAC_URL; without it, what the content's own site.yaml says. */
  url?: string;
}

/** How a build ended. */
export interface BuildResult {
  ok: boolean;
  /** What it printed, both streams in the order they came. */
  output: string;
}

/**
 * The environment that a site is built in: this process's, except for what tells one site from another.
 * @param site the site; without a `url`, its own site.yaml decides, whatever ALMANAC_URL is here.
 */
export function environmentOf({ content, outDir, url }: SiteToBuild): NodeJS.ProcessEnv {
  // A test runner's own variables would make Astro and Vite believe that they are being tested.
  const other = /^(VITEST|TEST$|VITE_|NODE_ENV$|INIT_CWD$|ALMANAC_)/;
  const inherited = Object.entries(process.env).filter(([name]) => !other.test(name));
  return {
    ...Object.fromEntries(inherited),
    ASTRO_TELEMETRY_DISABLED: '1',
    ALMANAC_CONTENT: content,
    ALMANAC_OUT: outDir,
    ...(url !== undefined && { ALMANAC_URL: url }),
  };
}

/**
 * Starts `astro build`.
 * @param env of its process, which says what is built.
 * @returns the process.
 */
export function startBuild(env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Runs `astro build` and waits for its end.
 * @param env of its process, which says what is built.
 * @returns how it ended; a build that fails is a result, not an exception.
 * @throws Error where the process cannot be started.
 */
export async function astroBuild(env: NodeJS.ProcessEnv): Promise<BuildResult> {
  const child = startBuild(env);
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: status === 0, output: Buffer.concat(printed).toString('utf8') };
}

/**
 * Builds a site.
 * @param site what to build.
 * @returns how it ended; a build that fails is a result, not an exception.
 */
export function buildSite(site: SiteToBuild): Promise<BuildResult> {
  return astroBuild(environmentOf(site));
}

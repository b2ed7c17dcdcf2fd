import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A site to build. Relative paths begin at the project. */
export interface SiteToBuild {
  /** The content folder: ALMANAC_CONTENT. */
  content: string;
  /** The folder to write to: ALMANAC_OUT. */
  outDir: string;
  /** Origin and base path: ALMANAC_URL. Without it, those of the content's site.yaml. */
  url?: string;
}

/** The result of a build. */
export interface BuildResult {
  ok: boolean;
  /** Everything that it printed, to stdout and stderr. */
  output: string;
}

/**
 * The environment to build a site in: that of this process, with the variables of the site.
 * @param site the site. Without a `url`, its site.yaml decides, whatever ALMANAC_URL is in this process.
 */
export function environmentOf({ content, outDir, url }: SiteToBuild): NodeJS.ProcessEnv {
  // Variables of a test runner would make Astro and Vite believe that they are being tested.
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
 * @param env environment of its process: see `environmentOf`.
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
 * Runs `astro build` and waits until it ends.
 * @param env environment of its process: see `environmentOf`.
 * @returns the result, also if the build fails.
 * @throws Error if the process cannot be started.
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
 * @param site the site.
 * @returns the result, also if the build fails.
 */
export function buildSite(site: SiteToBuild): Promise<BuildResult> {
  return astroBuild(environmentOf(site));
}

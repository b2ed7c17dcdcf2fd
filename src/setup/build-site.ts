import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs `npm run build` of this project in a process of its own, with this Node, and waits for its end.
 * @param env of that process, which says what is built.
 * @returns how it ended; a build that fails is a result, not an exception.
 * @throws Error where the process cannot be started.
 */
export async function astroBuild(env: NodeJS.ProcessEnv): Promise<BuildResult> {
  const child = spawn(process.execPath, ['src/output/build.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kept: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => kept.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => kept.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: status === 0, output: Buffer.concat(kept).toString('utf8') };
}

/** How a build ended. */
export interface BuildResult {
  ok: boolean;
  /** What it printed, both streams in the order they came. */
  output: string;
}

/** One site to build: which content, and where it goes. Relative paths begin at the project. */
export interface SiteToBuild {
  /** The content root, as ALMANAC_CONTENT. */
  content: string;
  /** The folder to write, as ALMANAC_OUT. */
  outDir: string;
  /** Origin and base path, as ALMANAC_URL; without it, what the content's own site.yaml says. */
  url?: string;
}

/**
 * The environment that a site is built in: this process's, except for what tells one site from another.
 * @param site the site; without a `url`, its own site.yaml decides, whatever ALMANAC_URL is here.
 */
export function environmentOf({ content, outDir, url }: SiteToBuild): NodeJS.ProcessEnv {
  // A test runner's own variables would make Astro and Vite believe that they are being tested.
  const other = /^(VITEST|TEST$|VITE_|NODE_ENV$|ALMANAC_)/;
  const inherited = Object.entries(process.env).filter(([name]) => !other.test(name));
  return {
    ...Object.fromEntries(inherited),
    ALMANAC_CONTENT: content,
    ALMANAC_OUT: outDir,
    ALMANAC_CACHE: `${outDir}.cache`,
    ...(url !== undefined && { ALMANAC_URL: url }),
  };
}

/**
 * Builds a site that is not the project's own, with a cache of its own, so that several can be built in one run and
 * none finds what another left behind.
 * @param site what to build.
 * @returns how it ended; a build that fails is a result, not an exception.
 */
export function buildSite(site: SiteToBuild): Promise<BuildResult> {
  return astroBuild(environmentOf(site));
}

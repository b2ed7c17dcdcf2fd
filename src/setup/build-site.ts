import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `astro build` of this project in a process of its own, with this Node, and waits for its end. */
export async function astroBuild(env: NodeJS.ProcessEnv, output: 'show' | 'keep'): Promise<BuildResult> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
  });
  const kept: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => kept.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => kept.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: status === 0, output: Buffer.concat(kept).toString('utf8') };
}

/** How a build ended. */
export interface BuildResult {
  ok: boolean;
  /** What it printed, both streams in the order they came; empty where it was shown as it came. */
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
 * Builds a site that is not the project's own, with a cache of its own, so that several can be built in one run and
 * none finds what another left behind.
 * @param site what to build.
 * @param output whether to show what the build prints or to keep it for the result.
 * @returns how it ended; a build that fails is a result, not an exception.
 */
export function buildSite({ content, outDir, url }: SiteToBuild, output: 'show' | 'keep' = 'keep'): Promise<BuildResult> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    ALMANAC_CONTENT: content,
    ALMANAC_OUT: outDir,
    ALMANAC_CACHE: `${outDir}.cache`,
  };
  delete env['ALMANAC_URL'];
  if (url !== undefined) env['ALMANAC_URL'] = url;
  // A test runner's own variables would make Astro and Vite believe that they are being tested.
  for (const name of Object.keys(env)) if (/^(VITEST|TEST$|VITE_)/.test(name)) delete env[name];
  return astroBuild(env, output);
}

/** Has Astro bundle the code of the pages, in a process of its own (`bundle-code.ts`), and draw nothing. */

import type { AstroIntegration, build } from 'astro';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { claim, isRunning, type Claim } from '../disk/claim.ts';
import { emptyLargeCompileCache } from '../disk/compile-cache.mjs';
import { readSettings } from '../disk/settings.ts';
import { fingerprintsOf } from '../loaders/fingerprint.ts';
import { PlainError } from '../report/plain-error.ts';
import { bundleEntryFile } from './code-prerenderer.ts';
import { errorText } from './error-text.ts';
import { codeFolders, findCode, keepCode, workerFile } from './kept-code.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const [folder = ''] = process.argv.slice(2);
// Whoever runs what is bundled finds its packages above it.
const place = join(project, '.astro');
const site = join(place, `bundle-${process.pid}`);
/** Packages of some hundred files each, which every build would have to find; of all others nothing is gained, for a hundred megabytes. */
const ofManyFiles = ['culori', 'd3-scale', 'd3-shape', 'yaml', 'zod'];
/** Pages of a build have nothing from Astro's content layer, which takes half a second to start (`AstroBuilderOptions`, astro/dist/core/build/index.d.ts). */
const withoutContent: Parameters<typeof build>[1] & { sync: boolean } = { sync: false };

// Whoever has asked has ended, or ends this; what is held is let go of either way.
for (const end of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(end, () => process.exit(1));
try {
  const held = await turn();
  process.once('exit', () => held.release());
  // Another build may have bundled the same meanwhile.
  const found = findCode(folder, project);
  if (found) tellWorker(found.worker);
  else await bundle();
} catch (error) {
  console.error(errorText(error));
  process.exit(1);
}

/** Of builds of one project one bundles at a time: Astro writes files of the same names into `.astro/` for all of them. */
async function turn(): Promise<Claim> {
  for (let asked = 0; ; asked++) {
    const held = claimed();
    if (held) return held;
    if (asked === 20) console.log(`Another build bundles the code of the pages, and is waited for: ${join(place, 'bundle.lock')} names its process.`);
    await pause(50);
  }
}

function claimed(): Claim | undefined {
  try {
    mkdirSync(place, { recursive: true });
    return claim(join(place, 'bundle'));
  } catch (error) {
    throw new PlainError(`Nothing can be bundled in ${place}: ${(error as Error).message}. Whoever may write there has to build once for this base path; that serves all others.`);
  }
}

async function bundle(): Promise<void> {
  sweep();
  // Another build may have the cache of the site.
  process.env['ALMANAC_CACHE'] = join(site, 'cache');
  mkdirSync(site);
  process.once('exit', () => rmSync(site, { recursive: true, force: true }));
  const worker = bundledWorker();
  emptyLargeCompileCache(project, process.env);
  // The content can be read now. Whoever has asked for the code takes this away again.
  const early = `${site}.mjs`;
  void worker.then((code) => {
    writeFileSync(early, code);
    tellWorker(early);
  }, () => {});
  // Not before: this takes as long as bundling the code of the thread, which goes on meanwhile.
  const astro = await import('astro');
  await astro.build({
    root: project,
    outDir: site,
    cacheDir: process.env['ALMANAC_CACHE'],
    // Whatever goes wrong is told once, by us.
    logLevel: 'silent',
    vite: { build: { copyPublicDir: false }, environments: { prerender: { resolve: { noExternal: ofManyFiles } } } },
    integrations: [onlyBundling(worker)],
  }, withoutContent);
}

/**
 * Brings the code of the thread that reads the content into one file: of some three hundred, finding them takes longer than what they do
 * after an edit. Pagefind looks for its program beside its own files.
 */
async function bundledWorker(): Promise<string> {
  const { base } = readSettings(project, process.env);
  const bundled = await rolldown({
    input: join(project, 'src/output/content-worker.ts'),
    platform: 'node',
    external: ['pagefind'],
    // As Vite does for the pages.
    transform: { define: { 'import.meta.env.BASE_URL': JSON.stringify(base) } },
    logLevel: 'silent',
  });
  const { output } = await bundled.generate({ format: 'esm', codeSplitting: false });
  await bundled.close();
  checkUnchanged();
  return output[0].code;
}

/** What is made with code goes by its fingerprint, from its first step on. */
function checkUnchanged(): void {
  const [now] = codeFolders(project, readSettings(project, process.env), fingerprintsOf(project).drawing, process.env);
  if (basename(now!) !== basename(folder)) throw new PlainError('The code of the pages was changed while it was bundled. Build again.');
}

function tellWorker(file: string): void {
  process.send?.(file);
  // Nothing more is said, and nothing awaited.
  process.channel?.unref();
}

/** What was left by those that were killed. */
function sweep(): void {
  for (const around of [place, dirname(folder)]) {
    for (const name of readdirSync(around)) {
      const pid = Number(/^(?:bundle-|code-\w+\.)(\d+)(?:\.mjs)?$/.exec(name)?.[1] ?? 0);
      if (pid > 0 && (pid === process.pid || !isRunning(pid))) rmSync(join(around, name), { recursive: true, force: true });
    }
  }
}

function onlyBundling(worker: Promise<string>): AstroIntegration {
  return {
    name: 'almanac-only-bundling',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => injectRoute({ pattern: '/_entry/[none]', entrypoint: join(project, bundleEntryFile), prerender: true }),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(() => ({
          name: 'almanac-only-bundling',
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Nothing is drawn here.')),
        })),
      'astro:build:generated': async () => {
        checkUnchanged();
        // Not before, as Astro empties the folder.
        mkdirSync(dirname(join(site, workerFile)));
        writeFileSync(join(site, workerFile), await worker);
        keepCode(folder, site, project);
      },
    },
  };
}

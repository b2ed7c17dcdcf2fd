import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from '../disk/settings.ts';
import { inlineScriptsFile } from '../loaders/inline-scripts.ts';
import { codePrerenderer, type CodePrerenderer } from './code-prerenderer.ts';
import type { KeptCode } from './kept-code.ts';
import { readHook } from './whole-output.ts';

/** What a site is made with. */
export interface SiteBuild {
  /** Absolute path of the project. */
  project: string;
  /** What happens besides drawing (`build-steps.ts`). */
  steps: readonly AstroIntegration[];
  /** The code of the pages. */
  code: KeptCode | Promise<KeptCode>;
}

/**
 * Builds the site with bundled code: what `astro build` does once that is there, without Astro and Vite, which take longer to
 * start than most edits take to draw.
 * @param build what it is made with.
 * @throws PlainError where something is wrong with the content or with the output; the last site stays.
 */
export async function drawSite({ project, steps, code }: SiteBuild): Promise<void> {
  const config = {
    outDir: folderUrl(resolve(project, process.env['ALMANAC_OUT'] || 'dist')),
    cacheDir: folderUrl(resolve(project, cacheFolder(process.env))),
  };
  const updateConfig = (change: Partial<typeof config>) => Object.assign(config, change);
  const ask = async (hook: string, options: object = {}) => {
    for (const { hooks } of steps) {
      const asked = hooks[hook as keyof typeof hooks] as ((options: object) => unknown) | undefined;
      await asked?.({ command: 'build', config, updateConfig, ...options });
    }
  };
  await ask('astro:config:setup');
  await ask('astro:config:done');
  const reading = ask(readHook);
  // It is told when it is waited for.
  reading.catch(() => {});
  const standard = Promise.withResolvers<CodePrerenderer>();
  const toCome: CodePrerenderer = {
    name: 'almanac-code-to-come',
    setup: async () => (await standard.promise).setup?.(),
    getStaticPaths: async () => (await standard.promise).getStaticPaths(),
    render: async (request, options) => (await standard.promise).render(request, options),
    entry: async () => (await standard.promise).entry(),
  };
  let prerenderer: AstroPrerenderer = toCome;
  // Documents and the index of the search are made from now on, and need no code of pages.
  await ask('astro:build:start', { setPrerenderer: (exchange: (standard: AstroPrerenderer) => AstroPrerenderer) => (prerenderer = exchange(prerenderer)) });
  // What is wrong with the content is told without waiting for code.
  const { entry, client, scripts } = await Promise.race([code, reading.then(() => new Promise<never>(() => {}))]);
  standard.resolve(await codePrerenderer(entry));
  const next = fileURLToPath(config.outDir);
  // Written and not copied, so that they are readable for the same people as what is drawn.
  for (const [file, path] of [...[...client].map(([file, path]) => [join(next, file), path] as const), [inlineScriptsFile(), scripts] as const]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(path));
  }
  await prerenderer.setup?.();
  await prerenderer.getStaticPaths();
  await ask('astro:build:done');
}

function folderUrl(path: string): URL {
  return pathToFileURL(`${path}/`);
}

import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder, type Settings } from '../disk/settings.ts';
import { inlineScriptsFile } from '../loaders/inline-scripts.ts';
import { codePrerenderer } from './code-prerenderer.ts';
import type { KeptCode } from './kept-code.ts';
import { fileOfPath, requestPath } from './page-file.ts';

/** As many pages are drawn at once, as in `astro.config.mjs`. */
const atOnce = 8;

/** What a build is made with where nothing has to be bundled. */
export interface Redrawing {
  /** Absolute path of the project. */
  project: string;
  settings: Settings;
  /** What happens besides drawing (`build-steps.ts`). */
  steps: readonly AstroIntegration[];
  code: KeptCode;
}

/**
 * Builds the site with code that was bundled before: what `astro build` does, without Astro and Vite, which take longer to start
 * than most edits take to draw.
 * @param redrawing what it is made with.
 * @throws PlainError where something is wrong with the content or with the output; the last site stays.
 */
export async function redraw({ project, settings: { url, base }, steps, code }: Redrawing): Promise<void> {
  const config = {
    outDir: folderUrl(resolve(project, process.env['ALMANAC_OUT'] || 'dist')),
    cacheDir: folderUrl(resolve(project, cacheFolder(process.env))),
  };
  const updateConfig = (change: Partial<typeof config>) => Object.assign(config, change);
  const ask = async (hook: string, options: object = {}) => {
    for (const { name, hooks } of steps) {
      const asked = hooks[hook as keyof typeof hooks] as ((options: object) => unknown) | undefined;
      await asked?.({ command: 'build', config, updateConfig, logger: loggerOf(name), ...options });
    }
  };
  await ask('astro:config:setup');
  await ask('astro:config:done');
  let prerenderer = await codePrerenderer(code.entry);
  const next = fileURLToPath(config.outDir);
  // Written and not copied, so that they are readable for the same people as what is drawn.
  for (const [file, path] of [...code.client].map(([file, path]) => [join(next, file), path] as const).concat([[inlineScriptsFile(), code.scripts]])) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(path));
  }
  await ask('astro:build:start', { setPrerenderer: (exchange: (standard: AstroPrerenderer) => AstroPrerenderer) => (prerenderer = exchange(prerenderer)) });
  await prerenderer.setup?.();
  await draw(prerenderer, next, url?.origin ?? 'http://localhost:4321', base);
  await ask('astro:build:done');
}

async function draw({ getStaticPaths, render }: AstroPrerenderer, next: string, origin: string, base: string): Promise<void> {
  const rest = [...(await getStaticPaths())].reverse();
  const root = pathToFileURL(next);
  const drawSome = async (): Promise<void> => {
    for (let path = rest.pop(); path; path = rest.pop()) {
      const request = new Request(new URL(requestPath(path, base), origin));
      const drawn = await render(request, { routeData: path.route });
      const response = drawn instanceof Response ? drawn : drawn.response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const file = fileURLToPath(new URL(encodeURI(fileOfPath(path)), root));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drawSome));
}

function folderUrl(path: string): URL {
  return pathToFileURL(`${path}/`);
}

/** Says things the way Astro does. */
function loggerOf(label: string): Pick<AstroIntegrationLogger, 'info' | 'warn'> {
  const line = (message: string) => `${new Date().toTimeString().slice(0, 8)} [${label}] ${message}`;
  return { info: (message) => console.log(line(message)), warn: (message) => console.warn(line(message)) };
}

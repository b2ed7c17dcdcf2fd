import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { cacheFolder, readSettings } from './src/disk/settings.ts';
import { recordInlineScripts } from './src/loaders/inline-scripts.ts';
import { forgetForeign } from './src/loaders/own-env.ts';

forgetForeign(process.env);
const project = fileURLToPath(new URL('.', import.meta.url));
const settings = readSettings(project, process.env);
const { base } = settings;

// ALMANAC_OUT and ALMANAC_CACHE let several sites be built from one checkout without disturbing each other.
export default defineConfig({
  base,
  outDir: process.env['ALMANAC_OUT'] || 'dist',
  cacheDir: cacheFolder(process.env),
  trailingSlash: 'always',
  // Two pages at one address are a mistake, and never one page less.
  prerenderConflictBehavior: 'error',
  // While one page is written to disk, others are drawn.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  // Of the guide; reports are read by code of ours.
  markdown: { syntaxHighlight: false },
  // Where only code is bundled (src/output/bundle.ts), nothing is read, drawn or published, and what does it is not loaded.
  integrations: [mdx(), recordInlineScripts(), ...(process.env.ALMANAC_BUNDLES ? [] : await ofSites())],
  // What counts is in site.yaml and in the variables that the README lists; a file `.env` is for other programs.
  vite: { envDir: false },
  devToolbar: { enabled: false },
});

async function ofSites() {
  const [{ fingerprintsOf }, { liveContent }, { liveFiles }, { buildSteps }, { searchLastIndex }] = await Promise.all([
    import('./src/loaders/fingerprint.ts'),
    import('./src/loaders/live-content.ts'),
    import('./src/loaders/live-files.ts'),
    import('./src/output/build-steps.ts'),
    import('./src/search/serve-last-index.ts'),
  ]);
  return [liveContent(settings), liveFiles(base), searchLastIndex(), ...buildSteps(project, settings, fingerprintsOf(project))];
}

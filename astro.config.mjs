import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import remarkGfm from 'remark-gfm';
import { cacheFolder, codeCache, readSettings } from './src/disk/settings.ts';
import { drawingFingerprint } from './src/loaders/fingerprint.ts';
import { recordInlineScripts } from './src/loaders/inline-scripts.ts';
import { keptGuide } from './src/loaders/kept-guide.ts';
import { liveContent } from './src/loaders/live-content.ts';
import { forgetForeign } from './src/loaders/own-env.ts';
import { buildSteps } from './src/output/build-steps.ts';
import { searchLastIndex } from './src/search/serve-last-index.ts';

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
  // Astro's own engine runs no remark plugins (design §6); the guide is written in GitHub's dialect like the reports.
  markdown: { processor: keptGuide(unified({ gfm: false, remarkPlugins: [remarkGfm] }), project, resolve(project, codeCache(process.env), 'guide')), syntaxHighlight: false },
  integrations: [
    mdx(),
    liveContent(settings),
    recordInlineScripts(),
    searchLastIndex(),
    // Where only code is bundled (src/output/bundle.ts), nothing is read, drawn or published.
    ...(process.env.ALMANAC_BUNDLES ? [] : buildSteps(project, settings, drawingFingerprint(project))),
  ],
  // What counts is in site.yaml and in the variables that the README lists; a file `.env` is for other programs.
  vite: { envDir: false },
  devToolbar: { enabled: false },
});

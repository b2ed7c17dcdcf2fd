import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { checkBuiltSite } from './src/integrations/check-output.ts';
import { inlineScripts } from './src/integrations/inline-scripts.ts';
import { ownFiles } from './src/integrations/own-files.ts';
import { refreshContent } from './src/integrations/refresh-content.ts';
import { replaceOutput } from './src/integrations/replace-output.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { serveInDev } from './src/integrations/serve-in-dev.ts';
import { packageFolder } from './src/loaders/package-folder.ts';
import { readSettings } from './src/loaders/settings.ts';

// Variables of other programs, such as BASE_URL on a machine that tests sites, would take the place of what Astro tells
// pages by these names.
for (const name of ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];

// Almanac may be installed where nothing can be written: whatever Astro writes is in the folder where it is run.
const project = process.cwd();
const settings = readSettings(project, process.env);

/** Modules of the layout, and of components that stand on many kinds of pages. */
const inMany = /\/(?:Page|Masthead|PageTitle|PageSource|Standing|ChangeCounts|MixBar|Fold)\.astro(?:$|\?.*type=style)/;
/** Home, and what it has in common with the index of areas. */
const inHome = /\/(?:pages\/index|components\/AreaStates)\.astro(?:$|\?.*type=style)/;

export default defineConfig({
  site: settings.url?.origin,
  base: settings.base,
  srcDir: join(packageFolder, 'src'),
  outDir: settings.output,
  cacheDir: join(project, '.astro/cache'),
  trailingSlash: 'always',
  // Two pages at one URL are a mistake, and never one page less.
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    // Node has already loaded most modules of the reader for this file, so Vite need not transform them.
    environments: { astro: { resolve: { external: ['almanac/content'] } } },
    cacheDir: join(project, '.astro/vite'),
    define: { 'import.meta.env.FONTS': JSON.stringify(join(packageFolder, 'src/assets/fonts')) },
    build: {
      rolldownOptions: {
        // The styles of components that many kinds of pages have are one file, so that a page asks for few.
        output: {
          codeSplitting: {
            groups: [
              { name: 'site', test: inMany },
              { name: 'home', test: inHome },
            ],
          },
        },
      },
    },
  },
  // Of the guide; reports are read by code of ours.
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    ownFiles(settings),
    inlineScripts(),
    refreshContent(settings),
    serveInDev(settings),
    checkBuiltSite(settings),
    searchIndex(),
    // Last, as it puts the finished site in the place of the previous one.
    replaceOutput(project, settings),
  ],
  devToolbar: { enabled: false },
});

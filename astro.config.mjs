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

// Astro puts the environment into import.meta.env, where a BASE_URL set for another program would hide the site's.
for (const name of ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];

// Almanac may be installed in a folder that is read-only, so Astro writes to the folder where it is run.
const project = process.cwd();
const settings = readSettings(project, process.env);

export default defineConfig({
  site: settings.url?.origin,
  base: settings.base,
  srcDir: join(packageFolder, 'src'),
  outDir: settings.output,
  cacheDir: join(project, '.astro/cache'),
  trailingSlash: 'always',
  // Of two pages at one URL, one would be missing.
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    // For this file, Node has already loaded most modules that read content, so Vite need not transform them.
    environments: { astro: { resolve: { external: ['almanac/content'] } } },
    cacheDir: join(project, '.astro/vite'),
    define: { 'import.meta.env.FONTS': JSON.stringify(join(packageFolder, 'src/assets/fonts')) },
    build: {
      rolldownOptions: {
        // Styles that several pages share are in one file, so that a page loads few. Those of the matrix and of home are
        // apart, because every page would load them otherwise. `e2e/budgets.spec.ts` fails if a group misses a file.
        output: {
          codeSplitting: {
            groups: [
              { name: 'matrix', test: /matrix[^/]*\.css$/i },
              { name: 'home', test: /(?:AreaStates|ItemNames|pages[\\/]index)\.astro\?.*\.css$/ },
              { name: 'site', test: /\.css$/, minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
  // Only the guide is Markdown to Astro.
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    ownFiles(settings),
    inlineScripts(),
    refreshContent(settings),
    serveInDev(settings),
    checkBuiltSite(settings),
    searchIndex(),
    // Last, because it replaces the previous site with the finished one.
    replaceOutput(project, settings),
  ],
  devToolbar: { enabled: false },
});

/**
 * Almanac as an Astro integration (https://docs.astro.build/en/reference/integrations-reference/): it adds the pages of a
 * site to a project, and what a build does besides rendering.
 */
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { completeSite } from './integrations/complete-site.ts';
import { devServer } from './integrations/dev-server.ts';
import { routesFor } from './integrations/inject-routes.ts';
import { replaceOutput } from './integrations/replace-output.ts';
import { virtualModules, type Components } from './integrations/virtual-modules.ts';
import { readSettings, siteName } from './loaders/settings.ts';
import { PlainError } from './report/diagnostics/plain-error.ts';

/** What a project may decide in its `astro.config.mjs`. Everything else is in `site.yaml`. */
export interface AlmanacOptions {
  /** The content folder, relative to the project; by default `content`. */
  content?: string | undefined;
  /** Components that replace those of Almanac, such as `{ Masthead: './src/Masthead.astro' }`. */
  components?: Components;
}

/** The integration. `npx almanac` finds the options in it. */
export interface Almanac extends AstroIntegration {
  options: AlmanacOptions;
}

/** Adds a site of reports to an Astro project. */
export default function almanac(options: AlmanacOptions = {}): Almanac {
  return {
    name: 'almanac',
    options,
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig, logger }) => {
        // Astro puts the environment into import.meta.env, where a BASE_URL of another program would hide the site's.
        for (const name of ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'])
          delete process.env[name];
        // A site is built for production whatever the environment says: only then do pages have a policy.
        if (command === 'build') process.env['NODE_ENV'] = 'production';
        const unknown = Object.keys(options).find((name) => !['content', 'components'].includes(name));
        if (unknown !== undefined)
          throw new PlainError(`almanac() has no option ${unknown}. Expected content or components.`);
        const names = config.integrations.map(({ name }) => name);
        if (names.indexOf('almanac') !== names.lastIndexOf('almanac'))
          throw new PlainError('almanac() is in the integrations of astro.config.mjs twice. Remove one.');
        if (!['ts', 'mts', 'js', 'mjs'].some((type) => existsSync(new URL(`content.config.${type}`, config.srcDir))))
          throw new PlainError(
            `There is no src/content.config.ts. Write this into it: export { collections } from 'almanac/content';`,
          );
        const project = fileURLToPath(config.root);
        const settings = readSettings(project, {
          ...options,
          site: config.site,
          base: config.base,
          publicDir: fileURLToPath(config.publicDir),
          srcDir: fileURLToPath(config.srcDir),
        });
        if (!existsSync(settings.folder))
          throw new PlainError(
            `There is no content folder ${settings.folder}. "npx almanac init" starts a site; almanac({ content: '…' }) names another folder.`,
          );
        logger.info(siteName(settings));
        const routes = routesFor({
          pages: new URL('pages/', config.srcDir),
          publicFolder: settings.publicFolder,
          hasUrl: settings.origin !== undefined,
          hasSitemap: names.includes('@astrojs/sitemap'),
        });
        for (const route of routes) injectRoute(route);
        updateConfig({
          ...(settings.origin !== undefined && { site: settings.origin }),
          base: settings.base,
          trailingSlash: 'always',
          // Several at a time, as pictures are drawn on other threads.
          build: { inlineStylesheets: 'never', concurrency: 8 },
          // The content security policy of pages allows no inline styles.
          markdown: { syntaxHighlight: false },
          vite: {
            plugins: [virtualModules(project, settings, options.components)],
            build: {
              // Nor does it allow inline scripts.
              assetsInlineLimit: (file) => (/\.[cm]?js$/.test(file) ? false : undefined),
              // Styles that several pages share are in one file, so that a page loads few. Those of home and of the list of
              // areas are apart, because every page would load them otherwise.
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [
                      { name: 'home', test: /(?:AreaStates|ItemNames|routes[\\/]index)\.astro\?.*\.css$/ },
                      { name: 'site', test: /\.css$/, minShareCount: 2 },
                    ],
                  },
                },
              },
            },
          },
          integrations: [
            // The guide is MDX.
            ...(names.includes('@astrojs/mdx') ? [] : [mdx()]),
            ...(command === 'dev' ? [devServer(settings.folder)] : []),
            completeSite(settings),
            // Last, because it replaces the previous site with the finished one.
            replaceOutput(settings.folder),
          ],
        });
      },
    },
  };
}

/** Almanac as an Astro integration: https://docs.astro.build/en/reference/integrations-reference/ */
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { completeSite } from './integrations/complete-site.ts';
import { devServer } from './integrations/dev-server.ts';
import { routesFor } from './integrations/inject-routes.ts';
import { laterScripts } from './integrations/later-scripts.ts';
import { replaceOutput } from './integrations/replace-output.ts';
import { withoutToolbar } from './integrations/without-toolbar.ts';
import { virtualModules, type Components } from './integrations/virtual-modules.ts';
import { readSettings, siteName } from './loaders/settings.ts';
import { PlainError } from './report/diagnostics/plain-error.ts';

/** The options in `astro.config.mjs`. All other settings are in `site.yaml`. */
export interface AlmanacOptions {
  /** The content folder, relative to the project; by default `content`. */
  content?: string | undefined;
  /** Components that replace Almanac's own, such as `{ Masthead: './src/Masthead.astro' }`. */
  components?: Components;
}

/** `npx almanac` reads the options from the integration. */
export interface Almanac extends AstroIntegration {
  options: AlmanacOptions;
}

/** Adds the pages of a site to an Astro project, and what a build does besides rendering. */
export default function almanac(options: AlmanacOptions = {}): Almanac {
  return {
    name: 'almanac',
    options,
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig, logger }) => {
        // Astro puts the environment into import.meta.env, where a BASE_URL of another program would hide the site's.
        for (const name of ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'])
          delete process.env[name];
        // Whatever the environment says: only pages built for production have a content security policy.
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
        for (const route of routesFor(settings, names.includes('@astrojs/sitemap'))) injectRoute(route);
        updateConfig({
          ...(settings.origin !== undefined && { site: settings.origin }),
          base: settings.base,
          trailingSlash: 'always',
          // Pictures are drawn on other threads, so several pages can be built at a time.
          build: { inlineStylesheets: 'never', concurrency: 8 },
          // It writes inline styles, which the content security policy forbids.
          markdown: { syntaxHighlight: false },
          vite: {
            plugins: [
              virtualModules(project, settings, options.components),
              laterScripts(),
              ...(command === 'build' ? [withoutToolbar()] : []),
            ],
            build: {
              // The policy forbids inline scripts too.
              assetsInlineLimit: (file) => (/\.[cm]?js$/.test(file) ? false : undefined),
              // One file has all styles that pages share, so that a page loads few files.
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [{ name: 'site', test: /\.css$/, minShareCount: 2 }],
                  },
                },
              },
            },
          },
          integrations: [
            // For the guide.
            ...(names.includes('@astrojs/mdx') ? [] : [mdx()]),
            ...(command === 'dev' ? [devServer(settings.folder)] : []),
            completeSite(settings),
            // Last, because it replaces the last site with the finished one.
            replaceOutput(settings.folder),
          ],
        });
      },
    },
  };
}

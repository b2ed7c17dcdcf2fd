/** Almanac as an Astro integration: https://docs.astro.build/en/reference/integrations-reference/ */
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { completeSite } from './integrations/complete-site.ts';
import { devServer } from './integrations/server-setup.ts';
import { routesFor } from './integrations/setup/inject-routes.ts';
import { judgeRoutes } from './integrations/routes-resolved.ts';
import { preparedPackages } from './integrations/vite/prepared-packages.ts';
import { noContentStyles } from './integrations/vite/content-styles.ts';
import { namedCharacters } from './integrations/vite/named-characters.ts';
import { setUpOrRefuse } from './integrations/setup/refuse.ts';
import { replaceOutput } from './integrations/replace-output.ts';
import { unbundled } from './integrations/vite/unbundled.ts';
import { isOurStyle, siteConstants, virtualModules, type Components } from './integrations/vite/virtual-modules.ts';
import { tooEarly, wrongOption } from './integrations/setup/wrong-option.ts';
import { readBeside } from './loaders/read-public.ts';
import { guideUrl, readSettings, siteName, type Settings } from './loaders/settings.ts';
import { sitePlugin } from './loaders/site-plugin.ts';
import { formatDiagnostics } from './report/diagnostics/format.ts';
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

const buildLog = new URL('./integrations/setup/build-log.js', import.meta.url);

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/** Adds the pages of a site to an Astro project, and what a build does besides rendering. */
export default function almanac(options: AlmanacOptions = {}): Almanac {
  return {
    name: 'almanac',
    options,
    hooks: {
      'astro:config:setup': (setup) => setUpOrRefuse(setup, () => setUp(setup, options)),
    },
  };
}

/** Throws a PlainError if a build would publish what nobody means to publish, before Astro and Vite read any of it. */
function mustBePublishable(settings: Settings): void {
  const { theme, diagnostics } = readBeside(settings);
  if (diagnostics.length === 0) return;
  const textOf = (file: string) => (file === theme?.displayPath ? theme.text : undefined);
  throw new PlainError(`\n${formatDiagnostics(diagnostics, { textOf, guide: guideUrl(settings) })}\n`);
}

function setUp(setup: Setup, options: AlmanacOptions): void {
  const { command, config, injectRoute, updateConfig, logger } = setup;
  const names = config.integrations.map(({ name }) => name);
  const settings = settingsOf(setup, options, names);
  if (command === 'build') mustBePublishable(settings);
  logger.info(siteName(settings));
  const routes = routesFor(settings, {
    isBuild: command === 'build',
    hasSitemap: names.includes('@astrojs/sitemap'),
    canWrite: settings.write || command === 'dev',
  });
  for (const route of routes) injectRoute(route);
  const { concurrency } = config.build;
  const { syntaxHighlight } = config.markdown;
  const isShiki = typeof syntaxHighlight === 'object' && syntaxHighlight.type === 'shiki';
  updateConfig({
    ...(settings.origin !== undefined && { site: settings.origin }),
    base: settings.base,
    // A team that chooses a logger sees whatever that prints.
    ...(command === 'build' && !config.logger && { logger: { entrypoint: buildLog } }),
    build: {
      inlineStylesheets: 'never',
      // Pictures are drawn on other threads, so several pages can be built at a time. Astro's default is 1.
      concurrency: concurrency > 1 ? concurrency : 8,
    },
    // Shiki, the default, writes inline styles, which the content security policy forbids.
    ...(isShiki && { markdown: { syntaxHighlight: false } }),
    vite: viteConfig(setup, options, settings),
    integrations: [
      // For the guide.
      ...(names.includes('@astrojs/mdx') ? [] : [mdx()]),
      ...(command === 'dev' ? [devServer(settings)] : []),
      judgeRoutes(routes.map(({ pattern }) => pattern.replace(/(?<=.)\/$/, ''))),
      completeSite(settings),
      // Last, because it replaces the last site with the finished one.
      replaceOutput(settings.folder),
    ],
  });
}

/** The settings of the site. Throws a PlainError if Almanac cannot build it in this project, or with these options. */
function settingsOf({ config }: Setup, options: AlmanacOptions, names: readonly string[]): Settings {
  const unknown = Object.keys(options).find((name) => !['content', 'components'].includes(name));
  if (unknown !== undefined)
    throw new PlainError(`almanac() has no option ${unknown}. Expected content or components.`);
  if (names.indexOf('almanac') !== names.lastIndexOf('almanac'))
    throw new PlainError('almanac() is in the integrations of astro.config.mjs twice. Remove one.');
  const wrong = wrongOption(config);
  if (wrong !== undefined) throw new PlainError(wrong);
  if (!['ts', 'mts', 'js', 'mjs'].some((type) => existsSync(new URL(`content.config.${type}`, config.srcDir))))
    throw new PlainError(
      `There is no src/content.config.ts. Write this into it: export { collections } from 'almanac/content';`,
    );
  const settings = readSettings(fileURLToPath(config.root), {
    ...options,
    site: config.site,
    base: config.base,
    publicDir: fileURLToPath(config.publicDir),
    srcDir: fileURLToPath(config.srcDir),
  });
  const early = tooEarly(names, config.base, settings.base);
  if (early !== undefined) throw new PlainError(early);
  if (!existsSync(settings.folder))
    throw new PlainError(
      `There is no content folder ${settings.folder}. "npx almanac init" starts a site; almanac({ content: '…' }) names another folder.`,
    );
  return settings;
}

function viteConfig({ command, config }: Setup, options: AlmanacOptions, settings: Settings): AstroConfig['vite'] {
  const isDev = command === 'dev';
  return {
    plugins: [
      sitePlugin({ settings, isDraft: isDev }),
      virtualModules(fileURLToPath(config.root), settings, options.components),
      unbundled(),
      noContentStyles(settings),
    ],
    worker: {
      // Parts of ours are loaded when they are needed.
      format: 'es',
      plugins: () => [...[config.vite.worker?.plugins?.() ?? []].flat(), namedCharacters()],
    },
    ...(isDev && {
      optimizeDeps: { include: preparedPackages(), rolldownOptions: { plugins: [namedCharacters()] } },
    }),
    define: siteConstants(settings, isDev),
    // As in a browser, a wrong selector or value in the style sheet of a team costs the rule that has it, and no build.
    css: { lightningcss: { errorRecovery: config.vite.css?.lightningcss?.errorRecovery ?? true } },
    // Whatever NODE_ENV says, a build has no code for debugging.
    ...(command === 'build' && {
      environments: { client: { resolve: { conditions: ['module', 'browser', 'production'] } } },
    }),
    resolve: {
      // Astro finds this out for packages that the package.json of the project lists. Another may have brought this one.
      noExternal: ['almanac'],
      // Needs nothing of Vite, which would transform two hundred modules and load them again.
      external: ['almanac/content'],
    },
    build: {
      // The policy forbids inline scripts too.
      assetsInlineLimit: (file) => (/\.[cm]?js$/.test(file) ? false : undefined),
      // One file has all styles that our pages share, so that a page loads few files.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'site', test: isOurStyle(settings), minShareCount: 2 }] } },
      },
    },
  };
}

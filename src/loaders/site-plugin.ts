import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { Settings } from './settings.ts';

/** What the loaders have to know: where the content is, and whether the site is only for its authors. */
export interface SiteToLoad {
  settings: Settings;
  isDraft: boolean;
}

const name = 'almanac-site';

/**
 * A Vite plugin that does nothing but carry the site to the loaders, because Astro hands them its configuration
 * (https://rollupjs.org/plugin-development/#direct-plugin-communication).
 */
export function sitePlugin(site: SiteToLoad): Plugin<SiteToLoad> {
  return { name, api: site };
}

/** The site of a project in which `almanac()` is an integration. Throws a PlainError if there is none. */
export function siteIn({ vite }: Pick<AstroConfig, 'vite'>): SiteToLoad {
  const plugins = [vite.plugins as unknown[]].flat(Infinity) as (Partial<Plugin<SiteToLoad>> | undefined)[];
  const site = plugins.find((plugin) => plugin?.name === name)?.api;
  if (!site) throw new PlainError('almanac() is missing from the integrations in astro.config.mjs.');
  return site;
}

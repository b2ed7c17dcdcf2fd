import { buildSite } from './build-site.ts';
import { siteNames } from './built-pages.ts';
import { sites } from './sites.ts';

/** Builds the sites that the tests open, before all tests. */
export default async function buildSites(): Promise<void> {
  for (const name of siteNames) {
    const { ok, output } = await buildSite(sites[name]);
    if (!ok) throw new Error(`${output}\nThe site "${name}" could not be built.`);
  }
}

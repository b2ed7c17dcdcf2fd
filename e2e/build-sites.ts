import { buildSite } from './build-site.ts';
import { sites } from './sites.ts';

/** Builds the sites that the tests open, before any of them. */
export default async function buildSites(): Promise<void> {
  for (const [name, site] of Object.entries(sites)) {
    const { ok, output } = await buildSite(site);
    if (!ok) throw new Error(`${output}\nThe site "${name}" could not be built.`);
  }
}

import { buildSite } from './build-site.ts';
import { siteNames } from './built-pages.ts';
import { sites } from './sites.ts';

/** Builds the sites that the tests open, before all tests, two at a time. */
export default async function buildSites(): Promise<void> {
  const waiting = [...siteNames];
  const buildNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { ok, output } = await buildSite(sites[name]);
      if (!ok) throw new Error(`${output}\nThe site "${name}" could not be built.`);
    }
  };
  await Promise.all([buildNext(), buildNext()]);
}

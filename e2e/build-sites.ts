import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, newProject } from './build-site.ts';
import { siteNames } from './built-pages.ts';
import { installPackage } from './installed-package.ts';
import { sites } from './sites.ts';

/**
 * Before all tests, installs the package, and builds the sites that they open with it: what is tested is what is
 * installed.
 * @returns a function that removes the package after all tests.
 */
export default async function prepareTests(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-team-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    await installPackage(folder);
    await buildSites();
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

/** Builds the sites, two at a time. Each is built inside its project, because Astro bundles there. */
async function buildSites(): Promise<void> {
  const waiting = [...siteNames];
  const buildNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { outDir, ...site } = sites[name];
      const project = newProject();
      const built = join(project, 'dist');
      const { ok, output } = await buildSite({ ...site, outDir: built, project });
      if (!ok) throw new Error(`${output}\nThe site "${name}" could not be built.`);
      await rm(outDir, { recursive: true, force: true });
      cpSync(built, outDir, { recursive: true });
    }
  };
  await Promise.all([buildNext(), buildNext()]);
}

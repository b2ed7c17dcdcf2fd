/** The pages of the built sites as files, for tests that look at every one of them. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../src/loaders/settings.ts';
import { routeOf } from '../src/urls/routes.ts';
import { environmentOf } from './build-site.ts';
import { sites, type SiteName } from './sites.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** One page of a built site. */
export interface BuiltPage {
  site: SiteName;
  /** Its URL below the base path: `` for home, `areas/middleware/`, `404.html`. */
  path: string;
  file: string;
  /** Whether it only leads to another page. */
  moved: boolean;
}

/** Where a built site is, and under which URL it was built to live. */
export interface BuiltSite {
  name: SiteName;
  dir: string;
  /** The base path, with a slash at both ends. */
  base: string;
  /** Such as `https://almanac.example`. */
  origin: string | undefined;
}

/** Names of the sites that `npm test` builds. */
export const siteNames = (Object.keys(sites) as SiteName[]).filter((name) => name !== 'demo');

/**
 * Where a site was built.
 * @param name of the site.
 * @returns its folder and its URL.
 * @throws Error where it is not built.
 */
export function builtSite(name: SiteName): BuiltSite {
  const dir = resolve(project, sites[name].outDir);
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`The site "${name}" is not built: "npx playwright test" builds it`);
  const { base, url } = readSettings(project, environmentOf(sites[name]));
  return { name, dir, base, origin: url?.origin };
}

/**
 * Every page of a site.
 * @param name of the site.
 * @returns the pages in the order of their URLs.
 * @throws Error where the site is not built.
 */
export function builtPages(name: SiteName): BuiltPage[] {
  const { dir } = builtSite(name);
  return filesOf(dir)
    .filter((file) => file.endsWith('.html'))
    .map((inside) => {
      const file = join(dir, inside);
      const moved = readFileSync(file, 'utf8').includes('http-equiv="refresh"');
      return { site: name, path: inside.replace(/(^|\/)index\.html$/, '$1'), file, moved };
    });
}

/**
 * Every file of a folder, whatever it is.
 * @param dir the folder.
 * @returns paths inside it, with forward slashes, sorted.
 */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/**
 * The fullest page of every kind of a site: pages at the same place are made by the same code.
 * @param name of a built site.
 * @returns a name for each kind, such as `areas-area`, with its largest page; of pages that only lead elsewhere as well.
 */
export function fullestPages(name: SiteName): { kind: string; page: BuiltPage }[] {
  const byKind = Map.groupBy(builtPages(name), kindOf);
  return [...byKind].map(([kind, pages]) => ({
    kind,
    page: pages.toSorted((a, b) => statSync(b.file).size - statSync(a.file).size)[0]!,
  }));
}

function kindOf({ path, moved }: BuiltPage): string {
  if (moved) return 'moved';
  const words = routeOf(`/${path}`)!.path.match(/\w+/g) ?? ['home'];
  return words.join('-');
}

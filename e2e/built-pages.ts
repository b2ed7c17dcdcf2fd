/** The pages of the built sites as files, for tests of every page. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routeOf } from '../src/urls/routes.ts';
import { settingsOf } from './build-site.ts';
import { sites, type SiteName } from './sites.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** One page of a built site. */
export interface BuiltPage {
  site: SiteName;
  /** Its URL below the base path: `` for home, `areas/middleware/`, `404.html`. */
  path: string;
  file: string;
  /** Whether it only redirects to another page. */
  moved: boolean;
}

/** Where a built site is, and the URL that it was built for. */
export interface BuiltSite {
  dir: string;
  /** The base path, with a slash at both ends. */
  base: string;
  /** Such as `https://almanac.example`. */
  origin: string | undefined;
}

/** Names of the sites that `npm test` builds. */
export const siteNames = (Object.keys(sites) as SiteName[]).filter((name) => name !== 'demo');

/**
 * Finds a built site.
 * @param name of the site.
 * @returns its folder and its URL.
 * @throws Error if it is not built.
 */
export function builtSite(name: SiteName): BuiltSite {
  const dir = resolve(project, sites[name].outDir);
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`The site "${name}" is not built: "npx playwright test" builds it`);
  const { base, origin } = settingsOf(sites[name]);
  return { dir, base, origin };
}

/**
 * Lists the pages of a site.
 * @param name of the site.
 * @returns the pages in the order of their URLs.
 * @throws Error if the site is not built.
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
 * Lists the files in a folder and below it.
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
 * Chooses the largest page of each kind. Pages of the same route are of the same kind.
 * @param name of a built site.
 * @returns the name of each kind, such as `areas-area`, with its largest page. Redirects are a kind, too.
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
  return (routeOf(`/${path}`)!.path.match(/\w+/g) ?? ['home']).join('-');
}

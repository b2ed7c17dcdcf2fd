import type { AstroPrerenderer } from 'astro';
import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identityOf, type PageLedger } from './page-ledger.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** The pages of a build: those that have to be drawn, and what is kept. */
export interface KeptPages {
  toDraw: Path[];
  /** Files of the last build that are in the new site already. */
  files: Set<string>;
  /** The key of every page that has one, by its file. */
  keys: Map<string, string>;
}

/**
 * Puts the pages of the last build that would be drawn alike into the new site.
 * @param paths of the site.
 * @param ledger of the last build; undefined where there is none that counts.
 * @param last folder of the last site.
 * @param next folder of the new one.
 * @returns what is left to draw. A file that is no longer the one that was drawn is not kept.
 */
export function keepPages(paths: readonly Path[], ledger: PageLedger | undefined, last: string, next: string): KeptPages {
  const kept: KeptPages = { toDraw: [], files: new Set(), keys: new Map() };
  const times = new Map<string, number>();
  for (const path of paths) times.set(fileOfPath(path), (times.get(fileOfPath(path)) ?? 0) + 1);
  for (const path of paths) {
    const file = fileOfPath(path);
    // Of two pages at one address Astro says that it is a mistake.
    const key = times.get(file) === 1 ? path.cacheKey : undefined;
    if (key !== undefined) kept.keys.set(file, key);
    const known = key === undefined ? undefined : ledger?.pages[file];
    if (known?.key === key && known && isSame(known.file, join(last, file)) && bring(join(last, file), join(next, file))) kept.files.add(file);
    else kept.toDraw.push(path);
  }
  return kept;
}

/** Where Astro writes a page (`build.format` is `directory`). */
function fileOfPath({ pathname, route }: Path): string {
  const inside = pathname.replace(/^\/|\/$/g, '');
  return route.type !== 'page' ? inside : inside === '' ? 'index.html' : `${inside}/index.html`;
}

function isSame(known: PageLedger['pages'][string]['file'], path: string): boolean {
  const found = identityOf(path);
  return found !== undefined && found.every((part, index) => part === known[index]);
}

/** Another name for the same file, or a copy where a disk has no second names; false where neither can be had. */
function bring(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    try {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
    } catch {
      return false;
    }
  }
  return true;
}

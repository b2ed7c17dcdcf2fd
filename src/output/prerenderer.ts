import type { AstroPrerenderer } from 'astro';
import { documentFiles } from '../data/document-names.ts';
import { checkConflicts } from './conflicts.ts';
import { drawPages, type Path, type Site } from './draw-pages.ts';
import type { FileIdentity } from './file-identity.ts';
import { keepPages, type KeptPages } from './kept-pages.ts';
import { fileOfPath, isOfGuide } from './page-file.ts';
import type { PageLedger } from './page-ledger.ts';
import { divideByKind } from './plain-components.ts';
import type { PlainPaths } from './plain-pages.ts';

/** What happens while pages are drawn. */
export interface Drawing {
  /** Of the last build; undefined where there is none that counts. */
  ledger: PageLedger | undefined;
  /** Files of the last build that are in the new site, and which they are. */
  brought: ReadonlyMap<string, FileIdentity>;
  site: Site;
  /** Absolute path of the folder of the new site, with a slash at the end. */
  next: string;
  /** Writes a page into it. */
  write: (file: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** Has pages drawn without Astro, and gives those that it has to draw all the same; undefined where that cannot be. */
  drawPlain: ((paths: PlainPaths, files: readonly string[]) => Promise<readonly string[]>) | undefined;
  /** Whether Astro is to draw, and to say what it draws. */
  byAstro: boolean;
  /** Files that are published as they are, in whose place no page may come. */
  given: ReadonlySet<string>;
  /** Puts them into the new site. */
  placeGiven: () => void;
  /** Reads the content; an error of it ends the build. Gives a digest of what the frame of every page tells. */
  read: () => Promise<string>;
  /** Is told what is kept, before anything is drawn. */
  onKept: (pages: KeptPages) => void;
}

/**
 * Draws all pages but those that the last build has drawn alike, and the documents that are made elsewhere. Nothing is left to draw for
 * Astro, unless it was asked to: for each of some thousand pages it asks, copies and says more than is needed here (e2e/bench/README.md).
 * @param standard what draws a page.
 * @param drawing what else is to happen.
 * @returns what Astro is given in its place.
 */
export function prerendererOf(standard: AstroPrerenderer, { ledger, brought, site, next, write, drawPlain, byAstro, given, placeGiven, read, onKept }: Drawing): AstroPrerenderer {
  return {
    ...standard,
    name: 'almanac',
    getStaticPaths: async () => {
      const frame = await read();
      // Pages of the guide have nothing of the content but the frame.
      const paths = (await standard.getStaticPaths()).map((path) => (isOfGuide(path.route) ? { ...path, cacheKey: frame } : path));
      checkConflicts(paths, given);
      const pages = keepPages(paths, ledger, brought, next);
      onKept(pages);
      placeGiven();
      const toDraw = pages.toDraw.filter((path) => !documentFiles.includes(fileOfPath(path)));
      if (byAstro) return toDraw;
      const draw = (some: readonly Path[]) => drawPages(some, standard.render, site, write);
      await (drawPlain ? drawBoth(toDraw, draw, drawPlain) : draw(toDraw));
      return [];
    },
  };
}

/** Has pages drawn without Astro where there are many of a kind; meanwhile all others are drawn, and then those that are left to it. */
async function drawBoth(toDraw: readonly Path[], draw: (paths: readonly Path[]) => Promise<void>, drawPlain: NonNullable<Drawing['drawPlain']>): Promise<void> {
  const { plain, rest } = divideByKind(toDraw);
  const all = [...plain.values()].flat();
  const drawLeft = async () => {
    const paths = Object.fromEntries([...plain].map(([component, some]) => [component, some.map(({ pathname }) => pathname)]));
    const left = new Set(await drawPlain(paths, all.map(fileOfPath)));
    await draw(all.filter(({ pathname }) => left.has(pathname)));
  };
  await Promise.all([...(all.length > 0 ? [drawLeft()] : []), draw(rest)]);
}

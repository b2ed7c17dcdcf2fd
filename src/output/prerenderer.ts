import type { AstroPrerenderer } from 'astro';
import { documentFiles } from '../data/document-names.ts';
import type { Archive } from '../history/archive.ts';
import type { CodePrerenderer } from './code-prerenderer.ts';
import { checkConflicts } from './conflicts.ts';
import { drawPages, type Path, type Site } from './draw-pages.ts';
import type { FileIdentity } from './file-identity.ts';
import { keepPages, type KeptPages } from './kept-pages.ts';
import { fileOfPath, isOfGuide } from './page-file.ts';
import type { PageLedger } from './page-ledger.ts';
import { divideByKind } from './plain-components.ts';
import type { Begun, PlainPaths, PlainShares } from './plain-pages.ts';

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
  /** Writes one that was drawn without Astro. */
  writeHere: (file: string, text: string) => void;
  /** Has pages drawn without Astro in another thread, and tells how they are divided; undefined where that cannot be. */
  drawPlain: ((paths: PlainPaths, files: readonly string[], begun: Begun) => Promise<PlainShares>) | undefined;
  /** Whether Astro is to draw, and to say what it draws. */
  byAstro: boolean;
  /** Files that are published as they are, in whose place no page may come. */
  given: ReadonlySet<string>;
  /** Puts them into the new site. */
  placeGiven: () => void;
  /** Makes the archive as soon as the content is read, mistakes or not. */
  archive: () => Promise<Archive>;
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
export function prerendererOf(standard: AstroPrerenderer | CodePrerenderer, drawing: Drawing): AstroPrerenderer {
  const { ledger, brought, site, next, drawPlain, byAstro, given, placeGiven, archive, read, onKept } = drawing;
  const prepared = 'entry' in standard ? archive().then(async (made) => (await standard.entry()).prepareArchive(made)) : undefined;
  // It is told below, where it is waited for.
  prepared?.catch(() => {});
  return {
    ...standard,
    name: 'almanac',
    getStaticPaths: async () => {
      const frame = await read();
      await prepared;
      // Pages of the guide have nothing of the content but the frame.
      const paths = (await standard.getStaticPaths()).map((path) => (isOfGuide(path.route) ? { ...path, cacheKey: frame } : path));
      checkConflicts(paths, given);
      const pages = keepPages(paths, ledger, brought, next);
      onKept(pages);
      placeGiven();
      const toDraw = pages.toDraw.filter((path) => !documentFiles.includes(fileOfPath(path)));
      if (byAstro) return toDraw;
      const draw = (some: readonly Path[], write = drawing.write) => drawPages(some, standard.render, site, write);
      if (drawPlain && 'entry' in standard) await drawBoth(toDraw, draw, { ...drawing, drawPlain }, standard.entry);
      else await draw(toDraw);
      return [];
    },
  };
}

/**
 * Has pages drawn without Astro where there are many of a kind: by another thread, which begins while Astro draws all others, and then by
 * both, until none is left.
 */
async function drawBoth(
  toDraw: readonly Path[],
  draw: (paths: readonly Path[], write?: Drawing['write']) => Promise<void>,
  { write, writeHere, drawPlain }: Pick<Drawing, 'write' | 'writeHere'> & { drawPlain: NonNullable<Drawing['drawPlain']> },
  entry: CodePrerenderer['entry'],
): Promise<void> {
  const { plain, rest } = divideByKind(toDraw);
  if (plain.size === 0) return draw(rest);
  const all = [...plain.values()].flat();
  const begun = new Int32Array(new SharedArrayBuffer(4 * plain.size));
  const examples = new Map<string, string>();
  const drawLeft = async () => {
    const paths = Object.fromEntries([...plain].map(([component, some]) => [component, some.map(({ pathname }) => pathname)]));
    const { left, lists } = await drawPlain(paths, all.map(fileOfPath), begun);
    const isLeft = new Set(left);
    await draw(all.filter(({ pathname }) => isLeft.has(pathname)), (file, bytes) => {
      examples.set(file, utf8.decode(bytes));
      write(file, bytes);
    });
    return lists;
  };
  const [lists] = await Promise.all([drawLeft(), draw(rest)]);
  const pages = await (await entry()).preparePlain(writeHere);
  pages.draw(lists, begun);
  for (const [file, text] of examples) pages.seen(file, text);
  await pages.done();
}

const utf8 = new TextDecoder();

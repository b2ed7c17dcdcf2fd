import type { AstroPrerenderer } from 'astro';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileOfPath, requestPath } from './page-file.ts';

/** One page, feed or data file that a route of Astro has. */
export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where the pages go. */
export interface Site {
  /** Folder of the new site, with a slash at the end. */
  next: string;
  /** Origin that pages are asked for from; the one of the site where that is known. */
  origin: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** While one page is written to disk, others are drawn. */
const atOnce = 8;

/**
 * Draws pages and writes them.
 * @param paths in the order in which they are to be begun.
 * @param render what draws one.
 * @param site where they go.
 * @throws Error with the path of the first page that could not be drawn.
 */
export async function drawPages(paths: readonly Path[], render: AstroPrerenderer['render'], { next, origin, base }: Site): Promise<void> {
  const root = pathToFileURL(next);
  const rest = paths.toReversed();
  const drawSome = async (): Promise<void> => {
    for (let path = rest.pop(); path; path = rest.pop()) {
      const { pathname, route } = path;
      const request = new Request(new URL(requestPath(path, base), origin));
      const drawn = await Promise.resolve(render(request, { routeData: route })).catch((error: unknown) => {
        throw new Error(`${pathname} could not be drawn by ${route.component}`, { cause: error });
      });
      const response = drawn instanceof Response ? drawn : drawn.response;
      // The bundle has checked that there is a page: what is not there has a status of its own.
      if (response.status !== 200 && pathname.replace(/\/$/, '') !== '/404') throw new Error(`${pathname} was answered with status ${response.status}`);
      const file = fileURLToPath(new URL(encodeURI(fileOfPath(path)), root));
      // As it comes: a buffer of its own would be one more copy of the largest documents.
      const pieces: Uint8Array[] = [];
      for await (const piece of response.body ?? []) pieces.push(piece as Uint8Array);
      mkdirSync(dirname(file), { recursive: true });
      // A file that is there already might be one of the last site under a second name.
      await writeFile(file, pieces.length === 1 ? pieces[0]! : pieces, { flag: 'wx' });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drawSome));
}

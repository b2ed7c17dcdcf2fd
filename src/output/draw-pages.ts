import type { AstroPrerenderer } from 'astro';
import { setImmediate as whatElse } from 'node:timers/promises';
import { fileOfPath, requestPath } from './page-file.ts';

/** One page, feed or data file that a route of Astro has. */
export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where the pages will be. */
export interface Site {
  /** Origin that pages are asked for from; the one of the site where that is known. */
  origin: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** Some of what a page does has to be waited for; meanwhile others are drawn. */
const atOnce = 8;

/**
 * Draws pages.
 * @param paths in the order in which they are to be begun.
 * @param render what draws one.
 * @param site where they will be.
 * @param write is given each page: the path of its file inside the site, and its bytes.
 * @throws Error with the path of the first page that could not be drawn.
 */
export async function drawPages(paths: readonly Path[], render: AstroPrerenderer['render'], { origin, base }: Site, write: (file: string, bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  const rest = paths.toReversed();
  const drawSome = async (): Promise<void> => {
    for (let path = rest.pop(); path; path = rest.pop()) {
      // What is drawn without waiting for anything would let nothing else be heard.
      if (rest.length % (2 * atOnce) === 0) await whatElse();
      const { pathname, route } = path;
      const request = new Request(new URL(requestPath(path, base), origin));
      const drawn = await Promise.resolve(render(request, { routeData: route })).catch((error: unknown) => {
        throw new Error(`${pathname} could not be drawn by ${route.component}`, { cause: error });
      });
      const response = drawn instanceof Response ? drawn : drawn.response;
      // The bundle has checked that there is a page: what is not there has a status of its own.
      if (response.status !== 200 && pathname.replace(/\/$/, '') !== '/404') throw new Error(`${pathname} was answered with status ${response.status}`);
      write(fileOfPath(path), await response.bytes());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drawSome));
}

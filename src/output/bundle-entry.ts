/**
 * What a build asks of the code of the pages besides pages. It is bundled with them (`bundle.ts`), so that it is the code that they use; as all
 * that Astro bundles it is a route, but of no page.
 */
import { matrixPages } from '../components/matrix-pages.ts';
import { publicationOf } from '../components/publication.ts';
import type { Archive } from '../history/archive.ts';
import { getArchive, giveArchive } from '../loaders/archive.ts';
import { getPageSources } from '../loaders/page-sources.ts';
import { siteOrigin } from '../loaders/site-origin.ts';
import { plainKinds } from './plain-kinds.ts';
import { PlainPages } from './plain-pages.ts';

export { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

export const getStaticPaths = () => [];

export const GET = () => new Response(null, { status: 404 });

/**
 * Gives the pages what they tell of, which they would have to read otherwise.
 * @param archive of the site.
 */
export function prepareArchive(archive: Archive): void {
  giveArchive(archive);
  // While nothing else is to be done: of all that pages are made from this takes longest, and is kept.
  matrixPages(archive.history, archive.content.areas);
}

/**
 * Prepares to draw pages without Astro in the process that draws the others with it.
 * @param write is given the path of each file inside the site, and its text.
 * @returns what draws.
 */
export async function preparePlain(write: (file: string, text: string) => void): Promise<PlainPages> {
  const archive = await getArchive();
  const [origin, base] = [siteOrigin(), import.meta.env.BASE_URL];
  const kinds = plainKinds(archive, publicationOf(archive, origin?.origin, base), await getPageSources());
  return new PlainPages(kinds, { archive, origin, base }, write);
}

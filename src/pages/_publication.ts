import { publicationOf, type Publication } from '../exports/publication.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { siteOrigin } from '../loaders/site-origin.ts';

/**
 * Gathers what is published for machines.
 * @returns the typed values of the site, and where things are on it.
 */
export async function getPublication(): Promise<Publication> {
  return publicationOf(await getArchive(), siteOrigin()?.origin, import.meta.env.BASE_URL);
}

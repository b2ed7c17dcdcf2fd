import { publicationOf, type Publication } from '../exports/publication.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { siteOrigin } from '../loaders/site-origin.ts';

/** What is published for machines. */
export async function getPublication(): Promise<Publication> {
  return publicationOf(await getArchive(), siteOrigin()?.origin, import.meta.env.BASE_URL);
}

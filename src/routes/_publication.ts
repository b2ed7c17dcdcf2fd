import { publicationOf, type Publication } from '../exports/publication.ts';
import { getArchive } from '../loaders/get-archive.ts';

/** The source of everything published for machines. */
export async function getPublication(): Promise<Publication> {
  const { SITE, BASE_URL } = import.meta.env;
  return publicationOf(await getArchive(), SITE && new URL(SITE).origin, BASE_URL);
}

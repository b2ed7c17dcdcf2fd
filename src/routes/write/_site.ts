import settings from 'virtual:almanac/settings';
import { getArchive } from '../../loaders/get-archive.ts';
import { readFiles } from '../../loaders/read-files.ts';

/**
 * The files of the site, as the page for writing and its worker know them, and the archive made from them. In development,
 * the content may have mistakes that nobody can make pages from: then there is no archive.
 */
export async function siteToWrite() {
  const { input } = readFiles(settings);
  const archive = await getArchive().catch(() => undefined);
  return { input, archive };
}

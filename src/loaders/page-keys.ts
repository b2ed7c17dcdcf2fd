import type { Archive } from '../history/archive.ts';
import { noKeys, pageKeys, type PageKeys } from '../history/page-keys.ts';
import { getArchive } from './archive.ts';
import { keptDigests } from './kept-digests.ts';
import { getPageSources } from './page-sources.ts';
import { siteOrigin } from './site-origin.ts';

let made: { archive: Archive; keys: PageKeys } | undefined;

/**
 * Prepares the keys of pages, once for as long as the content stays the same.
 * @returns what gives them; no keys in development.
 */
export async function getPageKeys(): Promise<PageKeys> {
  const archive = await getArchive();
  if (made?.archive !== archive) made = { archive, keys: import.meta.env.PROD ? await keysOf(archive) : noKeys };
  return made.keys;
}

async function keysOf(archive: Archive): Promise<PageKeys> {
  const { reports, notes, topics } = archive.content;
  const files = [...reports, ...notes, ...topics].map(({ file }) => file);
  const changed = new Map((await getPageSources())(files).map((source, index) => [files[index], source.changed]));
  return pageKeys(archive, { origin: siteOrigin()?.origin, base: import.meta.env.BASE_URL, changed: (file) => changed.get(file) }, keptDigests(archive.content));
}

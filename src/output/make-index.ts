import { join } from 'node:path';
import { keepLines, keyedLines, readKeptLines } from '../disk/kept-lines.ts';
import { cacheFolder } from '../disk/settings.ts';
import type { Archive } from '../history/archive.ts';
import type { PageKeys } from '../history/page-keys.ts';
import { indexed, type Indexed } from '../search/indexed.ts';
import { recordEntries } from '../search/records.ts';
import { openIndex, writeIndex } from '../search/search-index.ts';

/**
 * Makes the index of the search. The words of a record are cut only where something that it says has changed since the last build.
 * @param site folder of the new site, with a slash at the end.
 * @param archive of the site.
 * @param keys of records.
 * @param base path under which the site is served, with a slash at both ends.
 * @param fingerprint of the code that cuts.
 * @returns once Pagefind is told everything: how many records there are, every address that the search shows, and what is kept when the
 *   index is written; it fails where it cannot be.
 * @throws PlainError where Pagefind cannot be started.
 */
export async function makeIndex(site: string, { content, history }: Archive, keys: PageKeys, base: string, fingerprint: string): Promise<{ records: number; searched: string[]; written: Promise<void> }> {
  const entries = recordEntries(content, history);
  const opening = openIndex(content.site.language, entries.length);
  // It is told below, where it is waited for; so is the other.
  opening.catch(() => {});
  const file = join(cacheFolder(process.env), 'records.json');
  const known = keyedLines(readKeptLines(file, fingerprint) ?? []);
  const kept: string[] = [];
  let isNew = false;
  const records = entries.map((entry): Indexed => {
    const key = entry.key?.(keys);
    if (key === undefined) return indexed(entry.make(), base);
    const text = known.get(key);
    isNew ||= text === undefined;
    const record = text === undefined ? indexed(entry.make(), base) : (JSON.parse(text) as Indexed);
    kept.push(`${key} ${text ?? JSON.stringify(record)}`);
    return record;
  });
  const written = writeIndex(site, await opening, records);
  written.catch(() => {});
  if (isNew || kept.length !== known.size) keepLines(file, fingerprint, kept);
  return { records: records.length, searched: records.flatMap(({ addresses }) => addresses), written };
}

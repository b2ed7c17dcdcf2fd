import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, vi } from 'vitest';
import { archiveOf } from '../../history/archive.ts';
import type { Reported } from '../../history/inline.fixture.ts';
import { toIndexedRecords } from '../../search/records-file.ts';
import { searchRecords, wordList } from '../../search/records.ts';
import { endIndexing, writeIndex } from '../../search/write-index.ts';
import { loadIndex } from './pagefind.ts';
import { runQuery, type SearchResponse } from './query.ts';
import type { SearchResult } from './search-result.ts';
import { noFilters, type Filters } from './search-state.ts';

/**
 * Builds the search index of some content, as a build does.
 * @param atEnd calls a function when the index is no longer needed: `onTestFinished` within a test.
 * @param words that a query can be corrected to.
 * @returns a function that runs a query against it, and returns the response with all results in order and their titles.
 */
export async function searchOf(
  { content, history }: Reported,
  atEnd: (remove: () => Promise<void>) => void = afterAll,
  words = wordList({ content, history }),
) {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-search-'));
  atEnd(() => rm(folder, { recursive: true }));
  await writeIndex(`${folder}/`, 'en', toIndexedRecords(searchRecords(archiveOf(content, history))));
  await endIndexing(`${folder}/`);
  vi.stubGlobal(
    'fetch',
    async (input: URL | string) => new Response(await readFile(new URL(String(input).replace(/\?.*/, '')))),
  );
  const index = await loadIndex(`${pathToFileURL(folder)}/pagefind/pagefind.js`);
  index.loadWords = async () => words;
  // Thousands of questions have the same words, for which the index has the same answer.
  const { searchExact } = index;
  const answers = new Map<string, ReturnType<typeof searchExact>>();
  index.searchExact = (...query) => {
    const key = JSON.stringify(query);
    const answer = answers.get(key) ?? searchExact(...query);
    answers.set(key, answer);
    return answer;
  };
  return async (
    query: string,
    filters: Partial<Filters> = {},
  ): Promise<SearchResponse & { results: SearchResult[]; titles: string[] }> => {
    const response = await runQuery(index, { query, filters: { ...noFilters, ...filters } });
    const results = response.groups.flatMap((group) => group.results);
    return { ...response, results, titles: results.map(({ title }) => title) };
  };
}

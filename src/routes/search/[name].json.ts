/** What the search loads besides its index, each file when it needs it. */
import type { APIRoute, MDXInstance } from 'astro';
import { termsOf } from '../../exports/terms.ts';
import { questionsRecord } from '../../guide/questions-record.ts';
import type { Archive } from '../../history/archive.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { filterValues } from '../../search/filter-values.ts';
import type { NamesFile } from '../../search/filters.ts';
import { toIndexedRecords, type RecordsFile } from '../../search/records-file.ts';
import { searchRecords, wordList } from '../../search/records.ts';

type Questions = MDXInstance<Parameters<typeof questionsRecord>[0]>;

/** The page of the guide, which is in English. */
const questions = Object.values(import.meta.glob<Questions>('../../guide/pages/questions.mdx', { eager: true }));

const files = {
  /** The values of the filters, for the search on other pages. */
  names: (archive: Archive): NamesFile => ({
    filters: filterValues(archive),
    ...(archive.teamById.size > 0 && { teams: archive.t('menu.teams') }),
    compared: archive.history.reports.length > 1,
  }),
  /** The meanings of topics and the state of their items, for links to topics. */
  terms: termsOf,
  /** The words to correct a mistyped query to. */
  words: wordList,
  /** Everything that can be found. A build indexes it and deletes this file (`src/integrations/build-generated.ts`). */
  records: (archive: Archive): RecordsFile => ({
    language: archive.content.site.language,
    records: toIndexedRecords([
      ...searchRecords(archive),
      ...(archive.t.language === 'en' ? questions : []).map((page) =>
        questionsRecord(page.frontmatter, page.getHeadings()),
      ),
    ]),
  }),
};

export const getStaticPaths = () => Object.keys(files).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(files[params['name'] as keyof typeof files](await getArchive()));

import type { AstroPrerenderer } from 'astro';
import { recordsFile, type RecordsFile } from '../search/records-file.ts';
import { keepPages, type KeptPages } from './kept-pages.ts';
import type { PageLedger } from './page-ledger.ts';

/** What happens while Astro draws. */
export interface Drawing {
  /** Of the last build; undefined where there is none that counts. */
  ledger: PageLedger | undefined;
  /** Files of the last build that are in the new site, once they are. */
  brought: Promise<ReadonlySet<string>>;
  /** Folder of the new site. */
  next: string;
  /** Is told what is kept, before anything is drawn. */
  onKept: (pages: KeptPages) => void;
  /** Is given the records of the search, as soon as they are there. */
  onRecords: (records: RecordsFile) => void;
}

/**
 * Draws what Astro draws, but for the pages that the last build has drawn alike. The records of the search come first, so that
 * the index is made while pages are drawn.
 * @param standard what draws pages.
 * @param drawing what else is to happen.
 * @returns what Astro is given in its place.
 */
export function prerendererOf(standard: AstroPrerenderer, { ledger, brought, next, onKept, onRecords }: Drawing): AstroPrerenderer {
  const isRecords = (pathname: string | undefined) => pathname === `/${recordsFile}`;
  return {
    ...standard,
    name: 'almanac',
    getStaticPaths: async () => {
      const pages = keepPages(await standard.getStaticPaths(), ledger, await brought, next);
      onKept(pages);
      return pages.toDraw.sort((a, b) => Number(isRecords(b.pathname)) - Number(isRecords(a.pathname)));
    },
    render: async (request, options) => {
      const drawn = await standard.render(request, options);
      if (!isRecords(options.routeData.pathname)) return drawn;
      const response = drawn instanceof Response ? drawn : drawn.response;
      onRecords((await response.clone().json()) as RecordsFile);
      return drawn;
    },
  };
}

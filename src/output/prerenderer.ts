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
  /** Reads the content; an error of it ends the build. */
  read: () => Promise<void>;
  /** Is told when the code of the pages is bundled and nothing is drawn yet. */
  onBundled: () => void;
  /** Is told what is kept, before anything is drawn. */
  onKept: (pages: KeptPages) => void;
  /** Is given the records of the search, as soon as they are there. */
  onRecords: (records: RecordsFile) => void;
}

/** More than Astro draws at once (`build.concurrency`). */
const apart = 12;

/**
 * Draws what Astro draws, but for the pages that the last build has drawn alike. The records of the search come first, so that
 * the index is made while pages are drawn; the documents for programs, which with a long history are as large as a thousand
 * pages, come one at a time, so that two are never in memory together.
 * @param standard what draws pages.
 * @param drawing what else is to happen.
 * @returns what Astro is given in its place.
 */
export function prerendererOf(standard: AstroPrerenderer, { ledger, brought, next, read, onBundled, onKept, onRecords }: Drawing): AstroPrerenderer {
  const isRecords = (pathname: string | undefined) => pathname === `/${recordsFile}`;
  const isDocument = (pathname: string) => pathname.startsWith('/api/');
  return {
    ...standard,
    name: 'almanac',
    getStaticPaths: async () => {
      onBundled();
      await read();
      const pages = keepPages(await standard.getStaticPaths(), ledger, await brought, next);
      onKept(pages);
      const inOrder = pages.toDraw.filter(({ pathname }) => !isRecords(pathname) && !isDocument(pathname));
      const documents = pages.toDraw.filter(({ pathname }) => isDocument(pathname));
      documents.forEach((document, index) => inOrder.splice((index + 1) * apart, 0, document));
      return [...pages.toDraw.filter(({ pathname }) => isRecords(pathname)), ...inOrder];
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

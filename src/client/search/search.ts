/** What is loaded only when a reader asks for it, bundled as one file: the search, marks on pages, and quotations. */
export { quoteLine } from '../quote-line.ts';
export { markPage } from './mark-page.ts';
export { openSearch } from './search-dialog.ts';
export { startSearchPage } from './search-page.ts';

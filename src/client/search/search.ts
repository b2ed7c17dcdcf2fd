/** What is loaded only when a reader asks for it, bundled as one file: the search, and marks on pages. */
export { markPage } from './mark-page.ts';
export { openSearch } from './search-dialog.ts';
export { startSearchPage } from './search-page.ts';

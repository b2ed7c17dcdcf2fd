/** The search, bundled as one file, which is loaded only when a reader asks for it. */
export { openSearch } from './search-dialog.ts';
export { startSearchPage } from './search-page.ts';

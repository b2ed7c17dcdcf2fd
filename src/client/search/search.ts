/** Everything that searching needs, bundled as one file: the dialog, the page, and the marks on pages. */
export { markPage } from './mark-page.ts';
export { openSearch } from './search-dialog.ts';
export { startSearchPage } from './search-page.ts';

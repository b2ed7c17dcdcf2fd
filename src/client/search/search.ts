/**
 * All that a reader who searches needs, in one file, so that it is loaded once: the dialog, the page, marks on arrival.
 */
export { markPage } from './mark-page.ts';
export { openSearch } from './search-dialog.ts';
export { startSearch } from './search-page.ts';

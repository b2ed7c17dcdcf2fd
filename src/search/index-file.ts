/** What pages load to search, inside the site; all other files of the index are found by it. */
export const indexFile = 'pagefind/pagefind.js';

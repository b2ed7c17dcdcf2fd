/** What changed, report by report. */
export { feedResponse as GET } from './_feeds.ts';

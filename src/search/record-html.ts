import { escapeHtml } from '../report/html.ts';
import type { SearchRecord } from './record.ts';
import { tokens } from './words.ts';

/**
 * A record as Pagefind indexes it, without its place among the others: words already cut, so that a query cut alike meets them, each
 * passage an anchor whose title is its text as readers see it (https://pagefind.app/docs/sub-results/).
 * @param record to index.
 * @returns HTML that no reader ever sees, for `recordPage`.
 */
export function recordHtml({ kind, title, names, filters, passages }: SearchRecord): string {
  const values = Object.entries({ kind: [kind], ...filters }).flatMap(([name, all]) =>
    all.map((value) => `<i data-pagefind-filter="${name}[title]" title="${escapeHtml(value)}"></i>`),
  );
  const other = names.length > 0 ? `<i data-pagefind-meta="names[title]" title="${escapeHtml(names.join(nameSeparator))}"></i>` : '';
  const said = passages.map(({ id, text, also }) => {
    const hidden = also.length > 0 ? `<p data-pagefind-weight="0.2">${also.map((texts) => `${groupMark} ${texts.map(words).join(` ${nameMark} `)}`).join(' ')}</p>` : '';
    return `<section id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(text)}"><p>${words(text)}</p>${hidden}</section>`;
  });
  return (
    `<i data-pagefind-meta="title[title]" title="${escapeHtml(title)}"></i>${other}${values.join('')}` +
    `<p data-pagefind-weight="4">${words(title)}</p><p data-pagefind-weight="2">${words(names.join(' '))}</p>${said.join('')}`
  );
}

/**
 * The small page that Pagefind indexes.
 * @param html of a record.
 * @param place of the record in the order for browsing.
 * @returns a whole page.
 */
export function recordPage(html: string, place: number): string {
  return `<!doctype html><html lang="en"><body><main data-pagefind-body><i data-pagefind-sort="place:${place}"></i>${html}</main></body></html>`;
}

/** Before each group of the words that are not shown with a passage, and between the names in it; no word has them. */
export const groupMark = '¦';
export const nameMark = '·';

/** Between the names of a record, as the index has one string for all of them. */
export const nameSeparator = ' ¦ ';

function words(text: string): string {
  return escapeHtml(tokens(text).map(({ word }) => word).join(' '));
}

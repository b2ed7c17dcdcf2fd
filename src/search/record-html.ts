import { escapeHtml } from '../report/html.ts';
import type { SearchRecord } from './record.ts';
import { extraWords, squash } from './words.ts';

/**
 * A record as Pagefind indexes it, without its place among the others: each passage is an anchor whose title is its text as readers
 * see it (https://pagefind.app/docs/sub-results/).
 * @param record to index.
 * @returns HTML that no reader ever sees, for `recordPage`.
 */
export function recordHtml({ kind, title, names, also = [], filters, passages }: SearchRecord): string {
  const values = Object.entries({ kind: [kind], ...filters }).flatMap(([name, all]) =>
    all.map((value) => `<i data-pagefind-filter="${name}[title]" title="${escapeHtml(value)}"></i>`),
  );
  const other = names.length > 0 ? `<i data-pagefind-meta="names[title]" title="${escapeHtml(names.join(nameSeparator))}"></i>` : '';
  const hidden = (texts: readonly string[]) => (texts.length > 0 ? `<p data-pagefind-weight="0.2">${escapeHtml(texts.join(' '))}</p>` : '');
  const said = passages.map(({ id, text, also: others }) => {
    const found = [...others, ...[text, ...others].flatMap(extraWords)];
    return `<section id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(text)}"><p>${escapeHtml(text)}</p>${hidden(found)}</section>`;
  });
  const whole = [title, ...names].map(nameWord);
  return (
    `<i data-pagefind-meta="title[title]" title="${escapeHtml(title)}"></i>${other}${values.join('')}` +
    `<p data-pagefind-weight="4">${escapeHtml(title)}</p><p data-pagefind-weight="2">${escapeHtml(names.join(' '))}</p>` +
    `${hidden([...[title, ...names].flatMap(extraWords), ...whole, ...also])}${said.join('')}`
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

/**
 * The word by which a record is found that has a very name, wherever its words would have it among many others.
 * @param name any text.
 * @returns a word that no text has.
 */
export function nameWord(name: string): string {
  return `${squash(name)}ǁ`;
}

/** Between the names of a record, as the index has one string for all of them. */
export const nameSeparator = ' ¦ ';

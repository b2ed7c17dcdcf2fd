import { escapeHtml } from '../report/markdown/html.ts';
import type { SearchRecord } from './record.ts';
import { extraWords, squash } from './tokenizer.ts';

/**
 * A record as Pagefind indexes it, without its place in the order for browsing. Each passage is an anchor with its text
 * as title (https://pagefind.app/docs/sub-results/).
 * @param record to index.
 * @returns HTML for `recordPage`; no reader sees it.
 */
export function recordHtml({ kind, title, names, also = [], filters, passages }: SearchRecord): string {
  const data = (use: 'filter' | 'meta', name: string, value: string) =>
    `<i data-pagefind-${use}="${name}[title]" title="${escapeHtml(value)}"></i>`;
  const words = (weight: number, texts: readonly string[]) =>
    texts.length > 0 ? `<p data-pagefind-weight="${weight}">${escapeHtml(texts.join(' '))}</p>` : '';
  const values = Object.entries({ kind: [kind], ...filters }).flatMap(([name, all]) =>
    all.map((value) => data('filter', name, value)),
  );
  const other = names.length > 0 ? data('meta', 'names', names.join(nameSeparator)) : '';
  const sections = passages.map(({ id, text, also: others }) => {
    const hidden = [...others, ...[text, ...others].flatMap(extraWords)];
    return `<section id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(text)}">${words(1, [text])}${words(0.2, hidden)}</section>`;
  });
  const hidden = [...[title, ...names].flatMap((name) => [...extraWords(name), nameWord(name)]), ...also];
  const facts = data('meta', 'title', title) + other + values.join('');
  return facts + words(4, [title]) + words(2, names) + words(0.2, hidden) + sections.join('');
}

/**
 * A page for Pagefind to index.
 * @param html of a record.
 * @param place of the record in the order for browsing.
 * @returns a whole page.
 */
export function recordPage(html: string, place: number): string {
  return `<!doctype html><html lang="en"><body><main data-pagefind-body><i data-pagefind-sort="place:${place}"></i>${html}</main></body></html>`;
}

/**
 * A word by which a record is found if the query is its name, however many others have the words of the name.
 * @param name any text.
 * @returns a word that no text has.
 */
export function nameWord(name: string): string {
  return `${squash(name)}ǁ`;
}

/** Separates the names of a record, which the index has as one string. */
export const nameSeparator = ' ¦ ';

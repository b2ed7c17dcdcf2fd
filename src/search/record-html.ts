import { escapeHtml } from '../report/markdown/html.ts';
import type { SearchRecord } from './record.ts';
import { extraWords, squash } from './tokenizer.ts';

/**
 * A record as Pagefind indexes it, without its place among the others: each passage is an anchor whose title is its
 * text (https://pagefind.app/docs/sub-results/).
 * @param record to index.
 * @returns HTML that no reader ever sees, for `recordPage`.
 */
export function recordHtml({ kind, title, names, also = [], filters, passages }: SearchRecord): string {
  const told = (use: 'filter' | 'meta', name: string, value: string) =>
    `<i data-pagefind-${use}="${name}[title]" title="${escapeHtml(value)}"></i>`;
  const said = (weight: number, texts: readonly string[]) =>
    texts.length > 0 ? `<p data-pagefind-weight="${weight}">${escapeHtml(texts.join(' '))}</p>` : '';
  const values = Object.entries({ kind: [kind], ...filters }).flatMap(([name, all]) =>
    all.map((value) => told('filter', name, value)),
  );
  const other = names.length > 0 ? told('meta', 'names', names.join(nameSeparator)) : '';
  const sections = passages.map(({ id, text, also: others }) => {
    const hidden = [...others, ...[text, ...others].flatMap(extraWords)];
    return `<section id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(text)}">${said(1, [text])}${said(0.2, hidden)}</section>`;
  });
  const hidden = [...[title, ...names].flatMap((name) => [...extraWords(name), nameWord(name)]), ...also];
  const facts = told('meta', 'title', title) + other + values.join('');
  return facts + said(4, [title]) + said(2, names) + said(0.2, hidden) + sections.join('');
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

import { html, type Html } from './html.ts';

/** A heading of a page, as its contents name it. */
export interface ContentsEntry {
  title: string;
  id: string;
  count?: number;
  entries?: readonly ContentsEntry[];
}

/**
 * Headings as links.
 * @param entries in the order of the page.
 * @returns a list, with lists inside it.
 */
export function contentsList(entries: readonly ContentsEntry[]): Html {
  return html`<ol role="list">${entries.map(({ title, id, count, entries: inner }) =>
    html`<li><a href="${`#${id}`}">${title}${count !== undefined && html` <span class="n">${count}</span>`}</a>${inner && contentsList(inner)}</li>`,
  )}</ol>`;
}

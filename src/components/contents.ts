import { html, type Html } from './html.ts';

/** A heading of a page, as its contents name it. */
export interface ContentsEntry {
  title: string;
  id: string;
  count?: number;
  entries?: readonly ContentsEntry[];
}

/** Headings as links, with lists inside the list. */
function contentsList(entries: readonly ContentsEntry[]): Html {
  return html`<ol role="list">${entries.map(({ title, id, count, entries: inner }) =>
    html`<li><a href="${`#${id}`}">${title}${count !== undefined && html` <span class="n">${count}</span>`}</a>${inner && contentsList(inner)}</li>`,
  )}</ol>`;
}

/**
 * The contents of a page, as links to its headings.
 * @param entries in the order of the page.
 * @returns a `<nav>`; its script (`follow-reader.ts`) is not in it.
 */
export function contentsNav(entries: readonly ContentsEntry[]): Html {
  return html`<nav class="contents" aria-labelledby="_contents"><p class="label" id="_contents">On this page</p>${contentsList(entries)}</nav>`;
}

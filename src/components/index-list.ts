import type { Archive } from '../history/archive.ts';
import type { Thread } from '../history/history.ts';
import { threadPath } from '../urls/permalink.ts';
import { html, type Html, type HtmlPart } from './html.ts';

interface IndexRow {
  href: string;
  words: Html | string;
  marks?: HtmlPart;
}

/** A list like a printed table of contents. */
export function indexList(rows: readonly IndexRow[]): Html {
  const entries = rows.map(({ href, words, marks }) => {
    const marked = html`${marks}`;
    const beside = marked.text !== '' && html`<span class="marks">${marked}</span>`;
    return html`<li class="row"><a href="${href}" dir="auto">${words}</a>${beside}</li>`;
  });
  return html`<ul class="index" role="list">${entries}</ul>`;
}

/** A list of items with the titles of their areas. */
export function itemList(items: readonly Thread[], { areaById }: Archive): Html {
  return indexList(
    items.map((item) => {
      const { area, line } = item.appearances.at(-1)!;
      return { href: threadPath(item), words: line.text, marks: areaById.get(area)!.title };
    }),
  );
}

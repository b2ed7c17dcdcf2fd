import { formerIds } from '../components/former-ids.ts';
import { contentsNav } from '../components/contents.ts';
import { html } from '../components/html.ts';
import type { PlainPage } from '../components/plain-page.ts';
import type { Archive } from '../history/archive.ts';
import { crumbData, crumbsNav, foot, pageElements, type Framed } from './frame.ts';

/**
 * What differs between pages of a kind: all that its frame (`Page.astro`) does not draw alike for each.
 * @param page what it says.
 * @param address its path from the root of the site.
 * @param canonical its whole address, where that is known.
 * @param archive of the site.
 * @param origin where the site will be, where that is known.
 * @returns pieces of HTML, in the order in which the page has them.
 */
export function differences({ head, contents = [], body, title, description, crumbs, unlisted = false, alternates }: PlainPage, address: string, canonical: string | undefined, { content: { site }, moved }: Archive, origin: URL | undefined): string[] {
  const framed: Framed = { site, title, description, crumbs, unlisted, origin, canonical: unlisted ? undefined : canonical };
  const former = html`${formerIds(moved, address, '').map((id) => html`<span id="${id}"></span>`)}`;
  const pieces = [
    pageElements(framed),
    alternates,
    crumbData(framed),
    crumbsNav(framed),
    html`<header class="head">${former}${head}</header>`,
    contents.length > 0 ? contentsNav(contents) : undefined,
    html`<div class="body">${body}`,
    foot(framed),
  ];
  return pieces.map((piece) => piece?.text ?? '');
}

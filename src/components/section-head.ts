import { html, type Html } from './html.ts';
import { anchor } from './marks.ts';

/** A heading with its permanent address. */
export interface SectionHeading {
  level: 2 | 3;
  title: string;
  id: string;
  /** Other ids by which addresses name it. */
  others?: readonly string[];
  /** Where the title itself leads. */
  href?: string | undefined;
  /** At its right. */
  label?: string | undefined;
}

/**
 * A heading with its permanent address, and a label at its right.
 * @param heading what it says.
 * @returns a `<header>`.
 */
export function sectionHead({ level, title, id, others = [], href, label }: SectionHeading): Html {
  const inner = html` id="${id}" dir="auto">${others.map((other) => html`<span id="${other}"></span>`)}${href ? html`<a href="${href}">${title}</a>` : title}${anchor(`#${id}`, title)}`;
  return html`<header class="section-head">${level === 2 ? html`<h2${inner}</h2>` : html`<h3${inner}</h3>`}${label && html`<p class="label">${label}</p>`}</header>`;
}

/**
 * Sections of which a page only says where they are: the older cycles of a long history.
 * @param headings in their order.
 * @returns a `<section>` each.
 */
export function headsOnly(headings: readonly SectionHeading[]): Html {
  return html`${headings.map((heading) => html`<section>${sectionHead(heading)}</section>`)}`;
}

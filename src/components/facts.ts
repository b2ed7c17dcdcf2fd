import { html, type Html, type HtmlPart } from './html.ts';

/** A term and its value; false where there is nothing to say. */
export type Fact = readonly [term: string, value: HtmlPart] | false | undefined;

/**
 * Short facts about what a page shows.
 * @param facts in their order.
 * @returns a description list.
 */
export function factList(facts: readonly Fact[]): Html {
  return html`<dl class="facts">${facts.map((fact) => fact && html`<div><dt>${fact[0]}</dt><dd>${fact[1]}</dd></div>`)}</dl>`;
}

import type { OutcomeEntry } from '../history/outcomes.ts';
import type { Area } from '../report/content.ts';
import { html, markup, type Html } from './html.ts';
import { statusMark } from './marks.ts';
import { threadPath } from './permalink.ts';
import { unlinked } from './unlinked.ts';
import { shortName } from './words.ts';

/**
 * Items with what became of them.
 * @param entries in their order.
 * @param areaById the areas of the site.
 * @returns the items of a list.
 */
export function outcomeItems(entries: readonly OutcomeEntry[], areaById: ReadonlyMap<string, Area>): Html {
  return html`${entries.map(({ thread, plan, status }) => {
    const shown = (status ?? plan)!;
    return html`<li><div class="row"><a href="${threadPath(thread)}" dir="auto">${markup(unlinked(shown.line.html))}</a><span class="marks">${
      statusMark(shown.line.status)
    }<span>${shortName(areaById.get(shown.area)) ?? shown.area}</span></span></div></li>`;
  })}`;
}

/**
 * Items named one after another, where there are too many to stand below one another.
 * @param entries in their order.
 * @returns links with a dot between them.
 */
export function outcomeRun(entries: readonly OutcomeEntry[]): Html {
  return html`${entries.map(({ thread, plan, status }, index) => html`${index > 0 && ' · '}<a href="${threadPath(thread)}">${markup(unlinked((status ?? plan)!.line.html))}</a>`)}`;
}

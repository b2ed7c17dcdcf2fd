import type { Archive } from '../history/archive.ts';
import { cycleChangeAt } from '../history/cycle-change.ts';
import type { Standing } from '../history/standing.ts';
import { isUnaccounted } from '../history/unaccounted.ts';
import { html, markup, type Html } from './html.ts';
import { changeSpan, statusMark, unaccountedMark } from './marks.ts';
import { threadPath } from './permalink.ts';
import { stripLinks } from './strip-links.ts';
import { changeWord, shortName } from './words.ts';

/**
 * Items and how each stands.
 * @param items in their order.
 * @param archive of the site.
 * @param hasAreas whether each says which area it is in.
 * @returns the items of a list.
 */
export function standingRows(
  items: readonly Standing[],
  { history, areaById }: Pick<Archive, 'history' | 'areaById'>,
  hasAreas: boolean,
): Html {
  /** What else there is to say: of an open item, since when; of another, when it ended. */
  const said = ({ thread, life: { state, latest, carriedOver } }: Standing): Html => {
    if (state === 'closed') return html`<span>in ${latest.report.cycle.label}</span>`;
    if (state === 'no longer listed')
      return html`<span>since ${history.cycles[Math.max(...thread.cycleChanges.keys())]?.cycle.label}</span>`;
    if (isUnaccounted(latest)) return unaccountedMark;
    return cycleChangeAt(latest)?.word === 'new'
      ? changeSpan('new', changeWord.new)
      : html`<span>${carriedOver > 0 && `carried ${carriedOver}×`}</span>`;
  };
  return html`${items.map((one) => {
    const { line, area } = one.life.latest;
    return html`<li><div class="row"><a href="${threadPath(one.thread)}" dir="auto">${markup(stripLinks(line.html))}</a><span class="marks">${statusMark(line.status)}${said(one)}${
      hasAreas && html`<span>${shortName(areaById.get(area)) ?? area}</span>`
    }</span></div></li>`;
  })}`;
}

import type { Appearance } from '../history/history.ts';
import { itemOf, lineAbove } from '../history/related-lines.ts';
import { cycleChangeAt, isUnaccounted } from '../history/line-in-cycle.ts';
import type { Area } from '../report/content.ts';
import { sitePath } from '../urls/site-path.ts';
import { linePath, threadPath } from '../views/permalink.ts';
import { html, type Html } from './html.ts';
import { anchor, changeMark, statusMark, unaccountedMark } from './marks.ts';
import { leadingWords } from './report-line.ts';

/**
 * List items for the lines of a cycle that mention a topic, each with its item and its area.
 * @param hasBoth whether the cycle has both reports, so that each line says which one it is from.
 */
export function topicLines(lines: readonly Appearance[], hasBoth: boolean, areaById: ReadonlyMap<string, Area>): Html {
  return html`${lines.map((appearance) => {
    const { line, thread, report, area, parent } = appearance;
    const change = cycleChangeAt(appearance);
    return html`<li><div class="row"><p dir="auto">${leadingWords(line, threadPath(thread))}</p><p>${statusMark(
      line.status,
    )}${change && changeMark(change)}${isUnaccounted(appearance) && unaccountedMark}${anchor(linePath(appearance))}</p></div><p class="where">${hasBoth && `${report.kind}, `}${
      parent && html`<a href="${threadPath(itemOf(parent))}">${lineAbove(appearance)?.line.text}</a>, `
    }<a href="${sitePath(`/areas/${area}/`)}">${areaById.get(area)?.title ?? area}</a></p></li>`;
  })}`;
}

import { replacedBefore, replacementsOf } from '../history/replacements.ts';
import type { ItemChange } from '../history/report-changes.ts';
import { wordDiff } from '../history/word-diff.ts';
import type { Archive } from '../history/archive.ts';
import type { ReportKind } from '../report/schema/report.ts';
import { changeRuns } from './change-runs.ts';
import { areCounted, subLineLayout, type Density } from './changes-layout.ts';
import { html, markup, type Html } from './html.ts';
import { changeMark, statusMark } from './marks.ts';
import { movedFrom } from './moved-from.ts';
import { linePath, threadPath } from './permalink.ts';
import { more, threadLinks } from './report-line.ts';
import { unlinked } from './unlinked.ts';
import { subLineSummary } from './words.ts';

/** The page that changes are told on. */
export interface ChangesPage {
  kind: ReportKind;
  density: Density;
  archive: Pick<Archive, 'history' | 'areaById'>;
}

/**
 * Items and sub-lines to which something happened: the words compared, the status, the change, and what is said of them.
 * @param changed in their order.
 * @param page that they stand on.
 * @param alone whether they stand by themselves instead of below the line that they are sub-lines of.
 * @returns the items of a list.
 */
export function changedLines(changed: readonly ItemChange[], page: ChangesPage, alone: boolean): Html {
  return html`${changed.map((one) => changedLine(one, page, alone))}`;
}

function changedLine(changed: ItemChange, page: ChangesPage, alone: boolean): Html {
  const { thread, change, appearance, subLines } = changed;
  const { now, before } = change;
  const { history } = page.archive;
  const differs = now && before && now.line.text !== before.line.text;
  const id = `${page.kind}/${thread.id}`;
  const words = differs ? comparedWords(before.line.text, now.line.text) : markup(unlinked(appearance.line.html));
  const status = now
    ? statusMark(now.line.status, { href: linePath(now), of: 'this line' })
    : before && statusMark(before.line.status, { href: linePath(before), of: 'last report of this line' });
  const below = subLineLayout(changed, history, page.density);
  const counted = areCounted(page.density) && subLineSummary(subLines.map((sub) => sub.change));
  return html`<li id="${id}"><div class="row"><p dir="auto"><a class="to" href="${threadPath(thread)}">${words}</a></p><p>${status}${changeMark(change)}</p></div>${
    more(now ? { tag: now.line.tag, body: '' } : undefined, now ? replacementsOf(now, history) : [], placesOf(changed, page, alone))
  }${below.rows.length > 0 && html`<ul class="lines" role="list">${changedLines(below.rows, page, false)}</ul>`}${changeRuns(below.runs)}${
    counted && html`<p class="run">Sub-lines: ${counted}</p>`
  }</li>`;
}

/** Where it stood, and what it took the place of: a reader asks of a new item whether it is the rest of another. */
function placesOf(changed: ItemChange, { archive: { history, areaById } }: ChangesPage, alone: boolean): Html[] {
  const { now, before } = changed.change;
  const replaced = now && !before ? replacedBefore(now, history) : [];
  return [
    ...movedFrom(changed, alone, (area) => areaById.get(area)?.title ?? area).map(({ words, above }) => html`<p>${words}${above && html` ${threadLinks([above])}`}</p>`),
    ...(replaced.length > 0 ? [html`<p>Replaces ${threadLinks(replaced)}</p>`] : []),
  ];
}

/** What was removed and added is told in words too, for those who do not see how it is drawn. */
function comparedWords(before: string, now: string): Html {
  const told = { removed: html`<span class="vh">removed: </span>`, added: html`<span class="vh">added: </span>` };
  return html`${wordDiff(before, now).map(({ kind, text }) =>
    kind === 'removed' ? html`<del>${told.removed}${text}</del>` : kind === 'added' ? html`<ins>${told.added}${text}</ins>` : text,
  )}`;
}

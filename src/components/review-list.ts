import type { Archive } from '../history/archive.ts';
import { lifetimeOf } from '../history/standing.ts';
import { replacementsOf } from '../history/related-lines.ts';
import { reviewOutcomes, type ReviewedItem, type ReviewOutcome } from '../history/review.ts';
import type { Icon } from '../views/change-groups.ts';
import { shortName } from '../views/labels.ts';
import { comparedLink } from './change-list.ts';
import { html, type Html } from './html.ts';
import { anchor, statusMark } from './words.ts';
import { lineList, lineRow, more } from './report-line.ts';

const icons: Record<ReviewOutcome, Icon> = {
  completed: { status: 'completed' },
  dropped: { status: 'dropped' },
  open: { change: 'carried' },
  unlisted: { change: 'unlisted' },
};

/** The items of a review by what became of them: their words and statuses then and now, and the reasons. */
export function reviewList(items: readonly ReviewedItem[], archive: Archive): Html {
  const byOutcome = Map.groupBy(items, ({ outcome }) => outcome);
  return html`${reviewOutcomes.map((name) => {
    const ofOutcome = byOutcome.get(name);
    return (
      ofOutcome &&
      html`<section><h2 class="group" id="_${name}"><span data-status="${icons[name].status}" data-change="${icons[name].change}" lang="${archive.t.lang}">${archive.t(`review.${name}`)}</span></h2> <span class="label">${ofOutcome.length}</span>${lineList(ofOutcome.map((item) => reviewedLine(item, archive)))}</section>`
    );
  })}`;
}

function reviewedLine(item: ReviewedItem, archive: Archive): Html {
  const { thread, then, now } = item;
  const { history, areaById, t } = archive;
  const words = comparedLink(then.line, now.line, thread, t);
  const area = shortName(areaById.get(now.area)!);
  const [before, after] = [then, now].map(({ line }) => statusMark(line.status, t));
  const status = t.parts('flow.fromTo', { before, after });
  const beside = html`${status}<span lang="${t.lang}">${noteOf(item, archive)}</span><span>${area}</span>${anchor(now, t)}`;
  const said = more(then === now ? undefined : { ...now.line, body: [] }, replacementsOf(now, history), t);
  return html`<li>${lineRow(words, beside)}${said}</li>`;
}

/** When the item was closed or last listed, or how often it was carried while open. */
function noteOf({ thread, outcome, then, now }: ReviewedItem, { history, t }: Archive): string | undefined {
  const cycle = now.report.cycle.label;
  if (outcome === 'unlisted') return now === then ? t('review.never') : t('review.last', { cycle });
  if (outcome !== 'open') return t('review.in', { cycle });
  const { carriedOver } = lifetimeOf(thread, history);
  return carriedOver > 0 ? t('review.carried', { count: carriedOver }) : undefined;
}

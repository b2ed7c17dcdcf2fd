import type { Flow } from '../history/report-changes.ts';
import type { Translate } from '../strings/translate.ts';
import { flowPicture } from '../views/flow-picture.ts';
import { counted, reportLabel, reportName } from '../views/labels.ts';
import { html, type Html } from './html.ts';

/**
 * A picture of how items went from one report to another, with the number of open items of both beside it. It is as wide
 * as there is space: its bands stretch, its words do not.
 * @param isMirrored whether time runs from right to left.
 */
export function flowFigure(flow: Flow, t: Translate, isMirrored: boolean): Html {
  const { from, to, openBefore, openAfter, closedAtOnce } = flow;
  if (openBefore + openAfter + closedAtOnce === 0) {
    const names = { before: reportName(from, t), after: reportName(to, t) };
    return html`<p class="empty" lang="${t.lang}">${t('flow.none', names)}</p>`;
  }
  const more = closedAtOnce > 0 && html`<span>+ ${counted('closed', closedAtOnce, t)}</span>`;
  const before = html`<p>${reportLabel(from, t)} <b>${counted('open', openBefore, t)}</b></p>`;
  const after = html`<p>${reportLabel(to, t)} <b>${counted('open', openAfter, t)}</b> ${more}</p>`;
  return html`<figure class="flow" lang="${t.lang}">${before}${after}${picture(flow, t, isMirrored)}</figure>`;
}

function picture(flow: Flow, t: Translate, isMirrored: boolean): Html {
  const { width, height, bars, bands } = flowPicture(flow);
  const id = `_flow-${flow.from.key}-${flow.to.key}`.replaceAll('/', '-');
  const mirror = isMirrored && `matrix(-1 0 0 1 ${width} 0)`;
  const paths = bands.map(({ kind, path }) => html`<path class="band" data-change="${kind}" d="${path}" />`);
  const barAt = (isAtEnd: boolean, { y, height }: (typeof bars)[number]) =>
    html`<rect class="bar" x="${isAtEnd ? '100%' : '0'}" y="${y}" width="8" height="${height}" />`;
  const words = bands.map(({ kind, count, label }) => {
    const across = Math.round((label.x * 1000) / width) / 10;
    const x = `${isMirrored ? 100 - across : across}%`;
    return html`<text data-change="${kind}" x="${x}" y="${label.y}" dy="0.35em" text-anchor="${label.anchor}">${counted(kind, count, t)}</text>`;
  });
  const names = { before: reportName(flow.from, t), after: reportName(flow.to, t) };
  return html`<svg height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
    <title id="${id}-title">${t('flow.title', names)}</title>
    <desc id="${id}-desc">${summaryOf(flow, t)}</desc>
    <svg width="100%" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><g transform="${mirror}">${paths}</g></svg>
    ${barAt(isMirrored, bars[0])}${barAt(!isMirrored, bars[1])}${words}
  </svg>`;
}

function summaryOf({ openBefore, carried, closed, unlisted, added, closedAtOnce }: Flow, t: Translate): string {
  const counts = {
    openItems: t('openItems', { count: openBefore }),
    carried: counted('carried', carried, t),
    closed: counted('closed', closed, t),
    unlisted: counted('unlisted', unlisted, t),
    added: counted('new', added, t),
  };
  const atOnce = counted('closed', closedAtOnce, t);
  return closedAtOnce > 0 ? t('flow.summaryMore', { ...counts, atOnce }) : t('flow.summary', counts);
}

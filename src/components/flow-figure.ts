import type { Flow } from '../history/flow.ts';
import { reportLabel } from '../history/report-label.ts';
import { plural } from '../report/plural.ts';
import { flowPicture } from './flow-picture.ts';
import { html, type Html } from './html.ts';
import { reportName } from './report-name.ts';
import { changeWord } from './words.ts';

/**
 * The flow of items from one report to the next, as a picture and as a table with the same numbers. Its page has `pictures.css`.
 * @param flow the numbers.
 * @returns a `<figure>`; where no item went anywhere, a sentence that says so.
 */
export function flowFigure(flow: Flow): Html {
  const { from, to, closedAtOnce } = flow;
  if (flow.openBefore + flow.openAfter + closedAtOnce === 0) {
    return html`<p class="empty">Nothing was open in ${reportName(from)}, and ${reportName(to)} lists nothing.</p>`;
  }
  const { width, height, bars: [left, right], bands } = flowPicture(flow);
  const id = `_flow-${to.key.replace('/', '-')}`;
  const [before, after] = [reportName(from), reportName(to)];
  const besides = closedAtOnce > 0 ? `, and ${closedAtOnce} closed besides that ${closedAtOnce === 1 ? 'was' : 'were'} not open before` : '';
  const told = `Of ${plural(flow.openBefore, 'open item')}, ${flow.carried} carried, ${flow.closed} closed, ${flow.unlisted} no longer listed; ${flow.added} new${besides}.`;
  const paths = bands.map((band) => html`<path class="band" data-change="${band.kind}" d="${band.path}" stroke-width="${band.width}" fill="none"></path>`);
  const rects = [left!, right!].map((bar) => html`<rect class="bar" x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}"></rect>`);
  const labels = bands.map(({ kind, count, label }) => {
    const end = kind === 'carried' ? 'middle' : kind === 'new' ? 'end' : 'start';
    return html`<text class="told" data-change="${kind}" x="${label.x}" y="${label.y}" dy="0.35em" text-anchor="${end}">${count} ${changeWord[kind].toLowerCase()}</text>`;
  });
  const [atLeft, atRight] = [left!.x - 10, right!.x + 18];
  const ends = html`<text x="${atLeft}" y="${left!.y + 14}" text-anchor="end">${reportLabel(from)}</text><text class="told" x="${atLeft}" y="${left!.y + 14}" dy="1.55em" text-anchor="end">${flow.openBefore} open</text><text x="${atRight}" y="${right!.y + 14}">${reportLabel(to)}</text><text class="told" x="${atRight}" y="${right!.y + 14}" dy="1.55em">${flow.openAfter} open</text>${
    closedAtOnce > 0 && html`<text class="told" x="${atRight}" y="${right!.y + 14}" dy="3.1em">${closedAtOnce} closed besides</text>`
  }`;
  return html`<figure class="picture"><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${`${id}-title ${id}-desc`}"><title id="${`${id}-title`}">Flow of items from ${before} to ${after}</title><desc id="${`${id}-desc`}">${told}</desc>${paths}${rects}${labels}${ends}</svg><details><summary>The same numbers as a table</summary><table><caption class="vh">Items from ${before} to ${after}</caption><thead><tr><th scope="col">Items</th><th scope="col">Meaning</th><th scope="col">Number</th></tr></thead><tbody>${tableRows(flow)}</tbody></table></details></figure>`;
}

function tableRows(flow: Flow): Html[] {
  const rows: (readonly [string, string, number])[] = [
    ['Open in', reportName(flow.from), flow.openBefore],
    ['Carried', 'open in both', flow.carried],
    ['Closed', 'completed or dropped', flow.closed],
    ['No longer listed', 'absent from the second', flow.unlisted],
    ['New', 'open in the second only', flow.added],
    ...(flow.closedAtOnce > 0 ? [['Closed besides', 'first listed as closed, or open in an earlier report', flow.closedAtOnce] as const] : []),
    ['Open in', reportName(flow.to), flow.openAfter],
  ];
  return rows.map(([name, meaning, count]) => html`<tr><th scope="row">${name}</th><td>${meaning}</td><td class="n">${count}</td></tr>`);
}

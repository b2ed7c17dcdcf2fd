import type { Translate } from '../strings/translate.ts';
import type { Delivery, DeliveryPart } from '../views/delivery.ts';
import { countedWord } from '../views/labels.ts';
import { html, type Html } from './html.ts';

/**
 * What became of the work of a cycle: a share in large figures, a bar, and the number of each part with its word.
 * @param page the page that lists the items of each part.
 */
export function deliveryPanel(
  { share, sentence, parts, unplanned, awaited }: Delivery,
  page: string,
  t: Translate,
): Html {
  // That nothing was delivered is news; that nothing was dropped is not.
  const shown = parts.filter(({ name, count }) => count > 0 || name === 'delivered');
  const all = [...shown, unplanned ?? [], awaited ?? []].flat();
  return html`<div class="delivery" lang="${t.lang}">
    <p><b>${share}</b> <span>${sentence}</span></p>
    ${bar(parts)}
    <ul class="counts" role="list">${all.map((part) => countOf(part, page, t))}</ul>
  </div>`;
}

/** Its numbers stand below it as text. */
function bar(parts: readonly DeliveryPart[]): Html | undefined {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const percentOf = (count: number) => Math.round((count * 10_000) / total) / 100;
  let before = 0;
  const rects = parts.map(({ icon, count, fill }) => {
    if (count === 0) return undefined;
    const [x, width] = [percentOf(before), percentOf(count)];
    before += count;
    const { status, change } = icon;
    return html`<rect data-status="${status}" data-change="${change}" class="${fill}" x="${x}%" width="${width}%" />`;
  });
  return html`<svg class="bar" aria-hidden="true">${rects}</svg>`;
}

function countOf({ name, icon: { status, change }, count, anchor }: DeliveryPart, page: string, t: Translate): Html {
  const words = html`<b>${count}</b> ${countedWord(name, count, t)}`;
  const lang = t.langOf(status);
  return count > 0
    ? html`<li><a href="${page}#${anchor}" data-status="${status}" data-change="${change}" lang="${lang}">${words}</a></li>`
    : html`<li><span data-status="${status}" data-change="${change}" lang="${lang}">${words}</span></li>`;
}

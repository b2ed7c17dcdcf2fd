/** The results of one kind as readers see them. */
import { resultView, type ViewContext } from './result-view.ts';
import { element } from './dom.ts';
import type { Group } from './find.ts';
import type { Kind } from '../../search/record.ts';
import type { Filters } from './search-state.ts';

const kindTitle: Record<Kind, string> = { item: 'Items', topic: 'Topics', area: 'Areas', cycle: 'Cycles' };

/** How many results are shown where they are what was asked for, and with each press of "more". */
const many = 10;

/** How many results of a kind are shown at first beside those of others. */
const shownAtOnce: Record<Kind, number> = { item: many, topic: 3, area: 3, cycle: 3 };

/** How many more are named in a row. */
const named = 12;

/** What is shown of a kind. */
export interface GroupView {
  /** A section with a heading. */
  view: HTMLElement;
  /** Kept once all is there that is shown at first. */
  filled: Promise<void>;
}

/**
 * Shows the results of one kind.
 * @param group the results.
 * @param filters chosen: only the lines that pass them are shown.
 * @param around the page.
 * @param first whether nothing stands before it: then the one that was asked for by name stands alone, unless its kind
 *   was asked for.
 */
export function groupView(group: Group, filters: Filters, around: ViewContext, first: boolean): GroupView {
  const id = `_${group.kind}s`;
  const list = element('ol', { class: 'results', role: 'list' });
  const also = element('p', { class: 'also', hidden: '' });
  const more = element('button', { class: 'button', type: 'button' });
  const row = element('p', {}, more);
  const waiting = [...group.results];
  const isAlone = filters.kind.length === 1;
  const isAsked = first && group.named && group.kind !== 'item' && !isAlone;
  const atOnce = isAsked ? 1 : isAlone ? many : shownAtOnce[group.kind];
  let shown = 0;

  const show = (count: number): HTMLElement | undefined => {
    const next = waiting.splice(0, count).map((result) => resultView(result, filters, around));
    list.append(...next);
    shown += next.length;
    return next[0];
  };
  const load = async (count: number): Promise<void> => {
    while (waiting.length < count) {
      const next = await group.more();
      if (next.length === 0) return;
      waiting.push(...next);
    }
  };
  /** Further topics and areas are known by their names. */
  const nameOthers = (count: number): void => {
    const links = waiting.slice(0, count).flatMap(({ title, url }) => [', ', element('a', { href: url }, title)]);
    also.replaceChildren('Also: ', ...links.slice(1));
    also.hidden = links.length === 0;
    const left = group.total - shown - links.length / 2;
    row.hidden = left === 0;
    more.textContent = `More ${kindTitle[group.kind].toLowerCase()} (${left})`;
  };
  more.addEventListener('click', async () => {
    await filled;
    try {
      await load(many);
      show(many)?.querySelector('a')?.focus();
      nameOthers(0);
    } catch {
      offerAgain(row, `${id}_why`, around);
    }
  });
  const names = isAlone || group.kind === 'item' ? 0 : named;
  show(atOnce);
  nameOthers(names);
  const missing = names === 0 ? atOnce - shown : 0;
  // What cannot be loaded now is told when a reader asks for more.
  const filled = load(missing + names)
    .then(
      () => void show(missing),
      () => {},
    )
    .then(() => nameOthers(names));
  const heading = element('h2', { class: 'label', id }, kindTitle[group.kind]);
  return { view: element('section', { 'aria-labelledby': id }, heading, list, also, row), filled };
}

/**
 * Pagefind does not ask twice for a piece that could not be loaded: the next question loads its index anew
 * (`site-search.ts`).
 */
function offerAgain(row: HTMLElement, id: string, { again }: ViewContext): void {
  const retry = element('button', { class: 'button', type: 'button', 'aria-describedby': id }, 'Try again');
  retry.addEventListener('click', again);
  const why = element('p', { class: 'note', id }, 'The others could not be loaded. The connection may be down.');
  row.replaceWith(why, element('p', {}, retry));
  retry.focus();
}

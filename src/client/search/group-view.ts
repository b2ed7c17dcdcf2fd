/** Shows the results of one kind. */
import { kindWord, type Kind } from '../../search/record.ts';
import { element, note, retryButton } from './dom.ts';
import type { Group } from './find.ts';
import { resultView, type ViewContext } from './result-view.ts';

/** How many results are shown if their kind was chosen, and with each press of "more". */
const many = 10;

/** How many results of a kind are shown at first beside other kinds. */
const shownAtOnce: Record<Kind, number> = { item: many, topic: 3, area: 3, cycle: 3, page: 3 };

/** How many more are listed by name. */
const named = 12;

/** What is shown of a kind. */
export interface GroupView {
  /** A section with a heading. */
  view: HTMLElement;
  /** Resolves once everything that is shown at first is there. */
  filled: Promise<void>;
}

/**
 * Shows the results of one kind.
 * @param group to show.
 * @param context the page.
 * @param first whether it is the first group: then only the result that the query names is shown, unless its kind was
 *   chosen.
 */
export function groupView(group: Group, context: ViewContext, first: boolean): GroupView {
  const id = `_${group.kind}s`;
  const title = `${kindWord[group.kind]}s`;
  const list = element('ol', { role: 'list' });
  const also = element('p', { class: 'also', hidden: '' });
  const more = element('button', { class: 'button', type: 'button' });
  const row = element('p', {}, more);
  const waiting = [...group.results];
  const isAlone = context.filters.kind.length === 1;
  const isAsked = first && group.named && group.kind !== 'item' && !isAlone;
  const atOnce = isAsked ? 1 : isAlone ? many : shownAtOnce[group.kind];
  let shown = 0;

  const show = (count: number): HTMLElement | undefined => {
    const next = waiting.splice(0, count).map((result) => resultView(result, context));
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
  /** Lists further topics and areas by name. */
  const nameOthers = (count: number): void => {
    const links = waiting.slice(0, count).flatMap(({ title, url }) => [', ', element('a', { href: url }, title)]);
    also.replaceChildren('Also: ', ...links.slice(1));
    also.hidden = links.length === 0;
    const left = group.total - shown - links.length / 2;
    row.hidden = left === 0;
    more.textContent = `More ${title.toLowerCase()} (${left})`;
  };
  more.addEventListener('click', async () => {
    await filled;
    try {
      await load(many);
      show(many)?.querySelector('a')?.focus();
      nameOthers(0);
    } catch {
      // Pagefind does not load a failed file again: the next search starts with a new index.
      const why = note('The others could not be loaded. The connection may be down.');
      why.id = `${id}_why`;
      const retry = retryButton(context.again);
      retry.setAttribute('aria-describedby', why.id);
      row.replaceWith(why, element('p', {}, retry));
      retry.focus();
    }
  });
  const names = isAlone || group.kind === 'item' ? 0 : named;
  show(atOnce);
  nameOthers(names);
  const missing = names === 0 ? atOnce - shown : 0;
  // A failure is reported when a reader asks for more.
  const filled = load(missing + names)
    .then(() => void show(missing))
    .catch(() => {})
    .then(() => nameOthers(names));
  const heading = element('h2', { class: 'label', id }, title);
  return { view: element('section', { 'aria-labelledby': id }, heading, list, also, row), filled };
}

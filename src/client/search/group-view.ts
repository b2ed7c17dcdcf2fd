import { element, failureNote, t } from './dom.ts';
import type { Group } from './find.ts';
import { resultView, type ViewContext } from './result-view.ts';

/** How many more are shown with each press of the button. */
const many = 10;

/**
 * The results of one kind: a section with a heading, a list, and a button for more.
 * @returns the section, and what loads the rest of all that is shown at first.
 */
export function groupView(group: Group, context: ViewContext): { section: HTMLElement; fill: () => Promise<unknown> } {
  const { kind, total, wanted, results } = group;
  const kinds = t(`find.${kind}s`);
  const id = `_${kind}s`;
  const list = element('ol', { role: 'list' });
  const button = element('button', { class: 'button', type: 'button' });
  const more = element('p', {}, button);
  const show = (next: Group['results']): HTMLElement | undefined => {
    const hadFocus = more.contains(document.activeElement);
    const views = next.map((result) => resultView(result, context));
    list.append(...views);
    const left = total - list.childElementCount;
    more.hidden = left === 0;
    button.textContent = t('find.more', { kinds: t.noun(kinds), count: left });
    if (hadFocus) views[0]?.querySelector('a')?.focus();
    return views[0];
  };
  const fail = (): void => {
    const hadFocus = more.contains(document.activeElement);
    const note = failureNote(t('find.moreFailed'), context.state);
    more.replaceWith(note);
    if (hadFocus) note.querySelector('a')!.focus();
  };
  const add = (count: number) => group.more(count).then(show, fail);
  show(results);
  button.addEventListener('click', async () => (await add(many))?.querySelector('a')?.focus());
  const heading = element('h2', { class: 'label', id }, kinds);
  return {
    section: element('section', { 'aria-labelledby': id }, heading, list, more),
    fill: () => add(wanted - results.length),
  };
}

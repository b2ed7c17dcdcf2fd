import { element, failureNote } from './dom.ts';
import type { Group } from './find.ts';
import { resultView, type ViewContext } from './result-view.ts';
import { t } from './t.ts';

/** How many items are shown at first, and how many more of any kind with each press of the button. */
const many = 10;

/** The results of one kind: a section with a heading, a list, and a button for more. */
export class GroupView {
  readonly section: HTMLElement;
  /** Resolves once everything that is shown at first is there. */
  readonly filled: Promise<unknown>;
  readonly #group: Group;
  readonly #context: ViewContext;
  readonly #list = element('ol', { role: 'list' });
  readonly #more = element('button', { class: 'button', type: 'button' });
  readonly #moreRow = element('p', {}, this.#more);

  constructor(group: Group, context: ViewContext) {
    this.#group = group;
    this.#context = context;
    const id = `_${group.kind}s`;
    const heading = element('h2', { class: 'label', id }, t(`find.${group.kind}s`));
    this.section = element('section', { 'aria-labelledby': id }, heading, this.#list, this.#moreRow);
    this.#show(group.results);
    this.filled = group.kind === 'item' ? this.#add(many - group.results.length) : Promise.resolve();
    this.#more.addEventListener('click', async () => (await this.#add(many))?.querySelector('a')?.focus());
  }

  /** Shows more results, and returns the first of them. */
  async #add(count: number): Promise<HTMLElement | undefined> {
    const next = await this.#group.more(count).catch(() => undefined);
    if (next) return this.#show(next);
    this.#moreRow.replaceWith(failureNote(t('find.moreFailed'), this.#context.searchPage));
    return undefined;
  }

  #show(results: Group['results']): HTMLElement | undefined {
    const views = results.map((result) => resultView(result, this.#context));
    this.#list.append(...views);
    const left = this.#group.total - this.#list.childElementCount;
    this.#moreRow.hidden = left === 0;
    this.#more.textContent = t('find.more', { kinds: t.inside(t(`find.${this.#group.kind}s`)), count: left });
    return views[0];
  }
}

/** Shows the results of one kind. */
import { kindWord, type Kind } from '../../search/record.ts';
import { element, note, retryButton } from './dom.ts';
import type { Group } from './find.ts';
import { resultView, type ViewContext } from './result-view.ts';
import type { SearchResult } from './search-result.ts';

/** How many results are shown if their kind was chosen, and with each press of "more". */
const many = 10;

/** How many results of a kind are shown at first beside other kinds. */
const shownAtOnce: Record<Kind, number> = { item: many, topic: 3, area: 3, cycle: 3, page: 3 };

/** How many more are listed by name. */
const named = 12;

/** The results of one kind: a section with a heading, a list, the names of some others, and a button for more. */
export class GroupView {
  readonly section: HTMLElement;
  /** Resolves once everything that is shown at first is there. */
  readonly filled: Promise<void>;
  readonly #group: Group;
  readonly #context: ViewContext;
  readonly #title: string;
  readonly #list = element('ol', { role: 'list' });
  readonly #also = element('p', { class: 'also', hidden: '' });
  readonly #more = element('button', { class: 'button', type: 'button' });
  readonly #moreRow = element('p', {}, this.#more);
  /** Results that are loaded, but not shown yet. */
  readonly #waiting: SearchResult[];
  #shown = 0;

  /**
   * @param group to show.
   * @param context the page.
   * @param isFirst whether it is the first group: then only the result that the query names is shown, unless its kind
   *   was chosen.
   */
  constructor(group: Group, context: ViewContext, isFirst: boolean) {
    this.#group = group;
    this.#context = context;
    this.#title = `${kindWord[group.kind]}s`;
    this.#waiting = [...group.results];
    const heading = element('h2', { class: 'label', id: this.#id }, this.#title);
    const labelled = { 'aria-labelledby': this.#id };
    this.section = element('section', labelled, heading, this.#list, this.#also, this.#moreRow);
    this.#more.addEventListener('click', () => this.#showMore());
    this.filled = this.#fill(isFirst);
  }

  get #id(): string {
    return `_${this.#group.kind}s`;
  }

  /** Shows what is loaded already, then the rest of what is shown at first. */
  async #fill(isFirst: boolean): Promise<void> {
    const { kind, named: isNamed } = this.#group;
    const isAlone = this.#context.filters.kind.length === 1;
    const isAnswer = isFirst && isNamed && kind !== 'item' && !isAlone;
    const atOnce = isAnswer ? 1 : isAlone ? many : shownAtOnce[kind];
    const names = isAlone || kind === 'item' ? 0 : named;
    this.#show(atOnce);
    this.#nameOthers(names);
    const missing = names === 0 ? atOnce - this.#shown : 0;
    try {
      await this.#load(missing + names);
      this.#show(missing);
    } catch {
      // A failure is reported when a reader asks for more.
    }
    this.#nameOthers(names);
  }

  async #showMore(): Promise<void> {
    await this.filled;
    try {
      await this.#load(many);
      this.#show(many)?.querySelector('a')?.focus();
      this.#nameOthers(0);
    } catch {
      // Pagefind does not load a failed file again: the next search starts with a new index.
      const why = note('The others could not be loaded. The connection may be down.');
      why.id = `${this.#id}_why`;
      const retry = retryButton(this.#context.again);
      retry.setAttribute('aria-describedby', why.id);
      this.#moreRow.replaceWith(why, element('p', {}, retry));
      retry.focus();
    }
  }

  /** Shows loaded results, and returns the first of them. */
  #show(count: number): HTMLElement | undefined {
    const next = this.#waiting.splice(0, count).map((result) => resultView(result, this.#context));
    this.#list.append(...next);
    this.#shown += next.length;
    return next[0];
  }

  async #load(count: number): Promise<void> {
    while (this.#waiting.length < count) {
      const next = await this.#group.more();
      if (next.length === 0) return;
      this.#waiting.push(...next);
    }
  }

  /** Lists further topics and areas by name, and says how many are left. */
  #nameOthers(count: number): void {
    const links = this.#waiting.slice(0, count).flatMap(({ title, url }) => [', ', element('a', { href: url }, title)]);
    this.#also.replaceChildren('Also: ', ...links.slice(1));
    this.#also.hidden = links.length === 0;
    const left = this.#group.total - this.#shown - links.length / 2;
    this.#moreRow.hidden = left === 0;
    this.#more.textContent = `More ${this.#title.toLowerCase()} (${left})`;
  }
}

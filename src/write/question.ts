/** Asks about the rows that both a draft and the published report have changed since the draft was begun. */
import { element, fill, t, type Place } from './parts.ts';
import { answered, isConflict, isTheirs, plainEnds, threeWays, type Stretch } from './three-ways.ts';

interface Options {
  /** What the draft began from. */
  begun: string;
  published: string;
  textOf: () => string;
  /** Takes the text that an answer makes. */
  take: (text: string) => void;
}

/** The question stays until it is answered: what the draft began from moves on to what is published with each answer. */
export class Question {
  #begun: string;
  readonly #options: Options;
  readonly #place: Place;

  constructor(options: Options, place: Place) {
    this.#options = options;
    this.#place = place;
    this.#begun = options.begun;
    this.show();
  }

  get begun(): string {
    return this.#begun;
  }

  get isOpen(): boolean {
    return this.#begun !== plainEnds(this.#options.published);
  }

  /** Shows what is still to be answered about the text as it is now. */
  show(): void {
    const { published, textOf } = this.#options;
    const theirs = plainEnds(published);
    const all = this.isOpen ? threeWays({ begun: this.#begun, mine: textOf(), theirs }) : [];
    const asked = all.flatMap((one, which) => (isConflict(one) || isTheirs(one) ? which : []));
    // Somebody may have written what is published.
    if (asked.length === 0) this.#begun = theirs;
    this.#place.part('question').hidden = asked.length === 0;
    fill(
      this.#place.part('asked'),
      asked.map((which) => this.#rowOf(all, which)),
    );
  }

  #rowOf(all: readonly Stretch[], which: number): HTMLElement {
    const { begun, mine, theirs } = all[which]!;
    const ways = [
      ['write.before', begun],
      ['write.mine', mine],
      ['write.theirs', theirs],
    ] as const;
    const shown = ways.flatMap(([name, rows]) => [element('dt', {}, t(name)), element('dd', {}, ...shownRows(rows))]);
    const button = (name: string, rows: readonly string[]) => {
      const label = `${name}: ${(mine.join(' ') || theirs.join(' ')).trim()}`;
      const onclick = () => this.#answer(all, which, rows);
      return element('button', { type: 'button', className: 'button', 'aria-label': label, onclick }, name);
    };
    const buttons = [button(t('write.keepMine'), mine), button(t('write.takeTheirs'), theirs)];
    // Both have added something at the same place.
    if (begun.every((row) => row === '')) buttons.push(button(t('write.keepBoth'), [...mine, ...theirs]));
    return element('li', {}, element('dl', {}, ...shown), element('p', { className: 'bar' }, ...buttons));
  }

  #answer(all: readonly Stretch[], which: number, rows: readonly string[]): void {
    const { begun, text } = answered(all, which, rows);
    this.#begun = begun;
    this.#options.take(text);
    this.show();
    if (!this.isOpen) this.#place.part('count').focus();
  }
}

function shownRows(rows: readonly string[]): HTMLElement[] {
  if (rows.join('').trim() === '') return [element('em', {}, t('write.noRow'))];
  return rows.map((row) => element('code', { dir: 'auto' }, row));
}

import type { ReportEditor } from './editor.ts';
import { bringInSight, rowInSight } from './follow.ts';
import { lineList } from './line-list.ts';
import type { Task, View } from './messages.ts';
import { showMissing } from './missing-list.ts';
import type { Place } from './parts.ts';

/** What stands beside the text: lines, page or changes. Only what somebody looks at is made anew with each key. */
export class Panes {
  readonly #task: Task;
  readonly #editor: ReportEditor;
  readonly #place: Place;
  readonly #showLines: ReturnType<typeof lineList>;
  #view: View | undefined;
  /** The text that the view is of. */
  #text = '';
  /** The row that was brought in sight last, and where that scrolled to. Near the end of a pane, it is not at the edge. */
  #row = 1;
  #scrolledTo = 0;

  constructor(task: Task, editor: ReportEditor, place: Place) {
    this.#task = task;
    this.#editor = editor;
    this.#place = place;
    this.#showLines = lineList(task, editor, place);
    for (const choice of place.all.querySelectorAll<HTMLInputElement>('[name=view]'))
      choice.onchange = () => this.choose(choice.value);
  }

  /** Shows a pane, and in it what somebody looked at. @param name the value of its choice. */
  choose(name: string): void {
    const { all } = this.#place;
    const [view, editor, place] = [this.#view, this.#editor, this.#place];
    if (view && this.#scrolled !== this.#scrolledTo)
      this.#row = rowInSight(all.dataset['view']!, editor, view, place) ?? this.#row;
    all.dataset['view'] = name;
    all.querySelector<HTMLInputElement>(`[name=view][value=${name}]`)!.checked = true;
    this.#fill();
    if (view) bringInSight(this.#row, name, editor, view, place);
    // The editor scrolls in this frame, too.
    requestAnimationFrame(() => (this.#scrolledTo = this.#scrolled));
  }

  get #scrolled(): number {
    return scrollY + this.#place.part('page').scrollTop;
  }

  /** Goes to the first line that waits for its status. */
  answerFirst(): void {
    this.choose('lines');
    this.#place.part('lines').querySelector<HTMLElement>('select:has(> option[value=""]:checked)')?.focus();
  }

  /** @param text that the view is of. */
  show(view: View, text: string): void {
    this.#view = view;
    this.#text = text;
    this.#fill();
  }

  #fill(): void {
    const view = this.#view;
    const { all, part } = this.#place;
    if (!view) return;
    const name = all.dataset['view'];
    if (name === 'lines') this.#showLines(view.areas, this.#text);
    else if (name === 'changes') {
      part('changes').innerHTML = view.changes;
      showMissing(view.missing, this.#task, this.#editor, this.#place);
    } else if (name !== 'matrix') part('page').innerHTML = view.page;
  }
}

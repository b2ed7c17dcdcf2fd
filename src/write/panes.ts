import type { ReportEditor } from './editor.ts';
import { showLines, showMissing } from './line-list.ts';
import type { Task, View } from './messages.ts';
import type { Place } from './parts.ts';

/** What stands beside the text: lines, page or changes. Only what somebody looks at is made anew with each key. */
export class Panes {
  readonly #task: Task;
  readonly #editor: ReportEditor;
  readonly #place: Place;
  #view: View | undefined;

  constructor(task: Task, editor: ReportEditor, place: Place) {
    this.#task = task;
    this.#editor = editor;
    this.#place = place;
    for (const choice of place.all.querySelectorAll<HTMLInputElement>('[name=view]'))
      choice.onchange = () => this.choose(choice.value);
  }

  /** Shows a pane. @param name the value of its choice. */
  choose(name: string): void {
    const { all } = this.#place;
    all.dataset['view'] = name;
    all.querySelector<HTMLInputElement>(`[name=view][value=${name}]`)!.checked = true;
    this.#fill();
  }

  /** Goes to the first line that waits for its status. */
  answerFirst(): void {
    this.choose('lines');
    this.#place.part('lines').querySelector<HTMLElement>('select:has(> option[value=""]:checked)')?.focus();
  }

  show(view: View): void {
    this.#view = view;
    this.#fill();
  }

  #fill(): void {
    const view = this.#view;
    const { all, part } = this.#place;
    if (!view) return;
    const name = all.dataset['view'];
    if (name === 'lines') showLines(view.areas, this.#task, this.#editor, this.#place);
    else if (name === 'changes') {
      part('changes').innerHTML = view.changes;
      showMissing(view.missing, this.#task, this.#editor, this.#place);
    } else if (name !== 'matrix') part('page').innerHTML = view.page;
  }
}

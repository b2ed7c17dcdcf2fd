import { autocompletion } from '@codemirror/autocomplete';
import { history } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Text, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { aboveKeyboard } from './above-keyboard.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import {
  addBelow,
  addLine,
  endOfWords,
  indentBlock,
  markerIn,
  moveBlock,
  withMarker,
  withReason,
  wordsOfRow,
  type RowEdit,
} from './bullets.ts';
import { completerOf } from './completions.ts';
import { editorKeys, openStatuses } from './editor-keys.ts';
import { looks } from './editor-looks.ts';
import { editOfProblem, placeOf, type TextEdit } from './fixes.ts';
import type { Judgement, Names, Task } from './messages.ts';
import { changesBetween, trimmed } from './text-changes.ts';

/** What somebody can do about a problem. */
export interface Action {
  name: string;
  apply: () => void;
}

interface Options {
  /** The element to put it into. */
  place: HTMLElement;
  text: string;
  task: Pick<Task, 'markings' | 'kind'>;
  label: string;
  actionOf: (problem: Diagnostic) => Action | undefined;
  /** @param isOwn whether the change was made here, and not in another tab. */
  onText: (isOwn: boolean) => void;
  onMove: () => void;
  /** Shows the editor if something else stands in its place. */
  reveal: () => void;
}

/** The editor of a report: its text, and what changes whole lines of it. */
export class ReportEditor {
  readonly #view: EditorView;
  #problems: readonly Diagnostic[] = [];
  /** The text in which they were found. */
  #judged = Text.empty;
  #hasSearch = false;
  /** What can be completed; nothing until the worker says it. */
  names: Names = { areas: [], ids: [], attributes: [] };
  /** Makes the area that a heading names, where that can be done. */
  makeArea: ((title: string) => void) | undefined;
  readonly #hasStatuses: boolean;
  readonly #actionOf: Options['actionOf'];
  readonly #reveal: () => void;

  constructor({ place, text, task, label, actionOf, onText, onMove, reveal }: Options) {
    this.#actionOf = actionOf;
    this.#reveal = reveal;
    this.#hasStatuses = task.kind === 'status';
    // In a shadow tree, styles are made by script. In the page, the policy of the site would refuse them.
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open', delegatesFocus: true });
    root.replaceChildren();
    const { markings, kind } = task;
    const statuses = kind === 'status' ? markings : [];
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        selection: { anchor: /^[^]*?^[-*+] .*/m.exec(text)?.[0].length ?? text.length },
        extensions: [
          editorKeys(this, statuses),
          history(),
          autocompletion({
            override: [completerOf(() => this.names, statuses)],
            icons: false,
            selectOnOpen: false,
            interactionDelay: 0,
          }),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
          EditorView.updateListener.of(({ docChanged, selectionSet, transactions }) => {
            if (docChanged) onText(!transactions.some((one) => one.annotation(Transaction.remote)));
            if (docChanged || selectionSet) onMove();
          }),
          looks,
          aboveKeyboard,
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Replaces what differs, so that the cursor stays; undo brings the old text back. */
  set text(text: string) {
    this.#replace(text, true);
  }

  /** Takes a text that was written in another tab, where it can be undone. */
  takeOther(text: string): void {
    this.#replace(text, false);
  }

  #replace(text: string, canUndo: boolean): void {
    if (text === this.text) return;
    const annotations = [Transaction.addToHistory.of(canUndo), Transaction.remote.of(!canUndo)];
    this.#view.dispatch({ changes: changesBetween(this.text, text), annotations });
  }

  /** The row of the cursor. Rows count from 1. */
  get row(): number {
    return this.#view.state.doc.lineAt(this.#view.state.selection.main.head).number;
  }

  /** The row at a height of the window. */
  rowAt(height: number): number {
    const { from } = this.#view.lineBlockAtHeight(height - this.#view.documentTop);
    return this.#view.state.doc.lineAt(from).number;
  }

  /** The marker of a row; undefined if it has none, null if it is no bullet. */
  markerAt(row: number): string | undefined | null {
    const place = markerIn(this.#textAt(row));
    return place ? place.marker : null;
  }

  /** The words of the line in a row. */
  wordsAt(row: number): string {
    return wordsOfRow(this.#textAt(row));
  }

  /** The words of the heading in a row. */
  headingAt(row: number): string {
    return this.#textAt(row)
      .replace(/^#+\s+|\s+#+\s*$/g, '')
      .trim();
  }

  /** The row with some words that is nearest to another one; undefined if none has them. */
  nearestRow(row: number, words: string): number | undefined {
    const found = this.#rows.flatMap((text, index) => (wordsOfRow(text) === words ? index + 1 : []));
    return found.sort((a, b) => Math.abs(a - row) - Math.abs(b - row))[0];
  }

  setMarker(row: number, marker: string | undefined): boolean {
    const { from, to, text } = this.#view.state.doc.line(Math.min(row, this.#view.state.doc.lines));
    const insert = withMarker(text, marker);
    if (insert === text) return markerIn(text) !== undefined;
    this.#change({ from, to, insert });
    return true;
  }

  moveLine(by: -1 | 1): boolean {
    const edit = moveBlock(this.#rows, this.row - 1, by);
    if (edit) this.#changeRows(edit, edit.at);
    return edit !== undefined;
  }

  indentLine(by: -1 | 1): boolean {
    const edit = indentBlock(this.#rows, this.row - 1, by);
    if (edit) this.#changeRows(edit, edit.from);
    return edit !== undefined;
  }

  /** Adds a line to an area, by its heading or the row of that, and puts the cursor there. */
  addLine(heading: string | number, line: string): void {
    const edit =
      typeof heading === 'string' ? addLine(this.#rows, heading, line) : addBelow(this.#rows, heading - 1, line);
    this.#changeRows(edit, edit.at);
  }

  /** Goes to a place, with the focus: to the end of the words of a row, unless a column is given. */
  goTo(row: number, column?: number): void {
    this.#reveal();
    this.#select(row, column);
  }

  /** Brings a row in sight, and leaves the cursor where it is. */
  bringInSight(row: number): void {
    const { from } = this.#view.state.doc.line(Math.min(row, this.#view.state.doc.lines));
    this.#view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start' }) });
  }

  #select(row: number, column?: number): void {
    const { from, to, text } = this.#view.state.doc.line(Math.min(row, this.#view.state.doc.lines));
    const anchor = column === undefined ? from + endOfWords(text) : Math.min(from + column - 1, to);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.#view.focus();
  }

  /** Shows problems at their places. @param judged the text in which they were found. */
  show({ problems, unanswered }: Pick<Judgement, 'problems' | 'unanswered'>, judged: string): void {
    if (judged !== this.text) return;
    const { doc } = this.#view.state;
    const all = [...problems, ...unanswered].sort((a, b) => a.position.line - b.position.line);
    this.#problems = all;
    this.#judged = doc;
    const shown = all.map((problem) => {
      const { code, found, expected, fix } = problem;
      // What waits for an answer is not wrong.
      const severity = unanswered.includes(problem) ? ('info' as const) : problem.severity;
      const advice = this.editOf(problem) ? '' : ` ${fix}`;
      const actions = [this.#actionOf(problem) ?? []].flat();
      return {
        ...placeOf(problem, doc),
        severity,
        source: code,
        message: `Found ${found}; expected ${expected}.${advice}`,
        actions,
      };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, shown));
  }

  /** What a fix changes; undefined if it is advice, or if the text has changed since. */
  editOf(problem: Diagnostic): TextEdit | undefined {
    return this.#isJudged ? editOfProblem(problem, this.#judged) : undefined;
  }

  get #isJudged(): boolean {
    return this.#judged.eq(this.#view.state.doc);
  }

  /** Writes into the tag of a line why it is dropped. */
  showReason(problem: Diagnostic, reason: string): void {
    if (!this.#isJudged) return;
    const { from, to } = placeOf(problem, this.#judged);
    this.#change({ from, to, insert: withReason(this.#judged.sliceString(from, to), reason) });
  }

  /** Makes a fix. Where a line waits for its status, only its author knows it: the list of statuses opens. */
  fix(problem: Diagnostic): void {
    const edit = this.editOf(problem);
    if (!edit) return;
    this.#reveal();
    const { number, text } = this.#view.state.doc.lineAt(edit.from);
    if (this.#hasStatuses && markerIn(text)?.marker === '?') this.chooseStatus(number);
    else this.#change(edit);
  }

  /** Opens the list of statuses at a row. */
  chooseStatus(row: number): void {
    this.#reveal();
    const { from, text } = this.#view.state.doc.line(Math.min(row, this.#view.state.doc.lines));
    const place = markerIn(text);
    if (place) openStatuses(this.#view, from + place.from + (place.marker === undefined ? 0 : 1));
  }

  /** Makes the first fix in the row of the cursor. */
  fixHere(): boolean {
    const problem = this.#problems.find((one) => one.position.line === this.row && this.editOf(one));
    if (problem) this.fix(problem);
    return problem !== undefined;
  }

  /** Opens the search in the text. */
  async find(): Promise<void> {
    const { findInText } = await import('./find-in-text.ts');
    findInText(this.#view, !this.#hasSearch);
    this.#hasSearch = true;
  }

  /** Somebody may have deleted the row since it was found. */
  #textAt(row: number): string {
    const { doc } = this.#view.state;
    return row <= doc.lines ? doc.line(row).text : '';
  }

  get #rows(): string[] {
    return this.text.split('\n');
  }

  #change({ from, to, insert }: TextEdit): void {
    const old = this.#view.state.sliceDoc(from, to);
    this.#view.dispatch({ changes: trimmed({ from, to, insert }, old), userEvent: 'input' });
  }

  /** @param at the row of the cursor afterwards; all rows count from 0. */
  #changeRows({ from, to, rows }: RowEdit, at: number): void {
    const before = this.#rows;
    const start = before.slice(0, from).reduce((sum, { length }) => sum + length + 1, 0);
    const old = before.slice(from, to).join('\n');
    // After the last row, there is no line end to write before.
    const isAfterLast = from >= before.length;
    const added = rows.join('\n');
    const insert = isAfterLast ? `\n${added}` : to > from ? added : `${added}\n`;
    const place = isAfterLast ? start - 1 : start;
    this.#view.dispatch({ changes: { from: place, to: isAfterLast ? place : place + old.length, insert } });
    this.#select(at + 1);
  }
}

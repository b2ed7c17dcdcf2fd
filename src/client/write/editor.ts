import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  completionStatus,
  currentCompletions,
  moveCompletionSelection,
  selectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { forEachDiagnostic, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import type { Diagnostic } from '../../report/diagnostics/diagnostic.ts';
import {
  addBelow,
  addLine,
  endOfWords,
  indentBlock,
  markerIn,
  moveBlock,
  splitBullet,
  withMarker,
  type RowEdit,
} from './bullets.ts';
import { completerOf } from './completions.ts';
import { looks } from './editor-looks.ts';
import { editOfProblem, type TextEdit } from './fixes.ts';
import type { Task } from './messages.ts';

/** What the page says in the editor. */
interface Words {
  label: string;
  fix: string;
}

interface Options {
  /** The element to put it into. */
  place: HTMLElement;
  text: string;
  task: Pick<Task, 'names' | 'markings' | 'kind'>;
  words: Words;
  onText: () => void;
  onMove: () => void;
  /** Shows the editor if something else stands in its place. */
  reveal: () => void;
}

/** The editor of a report: its text, and what changes whole lines of it. */
export class ReportEditor {
  readonly #view: EditorView;
  #problems: readonly Diagnostic[] = [];
  #judged = '';
  #hasSearch = false;
  readonly #hasStatuses: boolean;
  readonly #words: Words;
  readonly #reveal: () => void;

  constructor({ place, text, task, words, onText, onMove, reveal }: Options) {
    this.#words = words;
    this.#reveal = reveal;
    this.#hasStatuses = task.kind === 'status';
    // In a shadow tree, styles are made by script. In the page, the policy of the site would refuse them.
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open', delegatesFocus: true });
    root.replaceChildren();
    const does =
      (act: () => boolean | void): Command =>
      () =>
        act() ?? true;
    const { markings, kind, names } = task;
    const keys = [
      { key: 'Alt-ArrowUp', run: does(() => this.moveLine(-1)) },
      { key: 'Alt-ArrowDown', run: does(() => this.moveLine(1)) },
      { key: 'Mod-]', run: does(() => this.indentLine(1)) },
      { key: 'Mod-[', run: does(() => this.indentLine(-1)) },
      { key: 'Mod-.', run: does(() => this.fixHere()) },
      { key: 'F8', run: announced(nextDiagnostic), shift: announced(previousDiagnostic) },
      { key: 'Mod-f', run: does(() => void this.find()) },
      { key: 'Tab', run: acceptFirst },
      { key: 'Enter', run: continueList },
      ...(kind === 'status' ? markings : []).map(({ marker }, index) => ({
        key: `Alt-${marker === undefined ? 0 : index + 1}`,
        run: does(() => this.setMarker(this.row, marker)),
      })),
    ];
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        selection: { anchor: /^[^]*?^[-*+] .*/m.exec(text)?.[0].length ?? text.length },
        extensions: [
          Prec.high(keymap.of(keys)),
          keymap.of([...completionKeymap, ...historyKeymap, ...standardKeymap]),
          history(),
          autocompletion({
            override: [completerOf(names, kind === 'status' ? markings : [])],
            icons: false,
            selectOnOpen: false,
            interactionDelay: 0,
          }),
          EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'true' }),
          EditorView.domEventHandlers({ click: (event, view) => chooseStatus(event, view) }),
          EditorView.updateListener.of(({ docChanged, selectionSet }) => {
            if (docChanged) onText();
            if (docChanged || selectionSet) onMove();
          }),
          looks,
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Replaces the whole text; undo brings the old one back. */
  set text(text: string) {
    if (text === this.text) return;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  /** The row of the cursor. Rows count from 1. */
  get row(): number {
    return this.#view.state.doc.lineAt(this.#view.state.selection.main.head).number;
  }

  /** The marker of a row; undefined if it has none, null if it is no bullet. */
  markerAt(row: number): string | undefined | null {
    const place = markerIn(this.#view.state.doc.line(row).text);
    return place ? place.marker : null;
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

  #select(row: number, column?: number): void {
    const { from, to, text } = this.#view.state.doc.line(Math.min(row, this.#view.state.doc.lines));
    const anchor = column === undefined ? from + endOfWords(text) : Math.min(from + column - 1, to);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.#view.focus();
  }

  /** Shows problems at their places. @param judged the text in which they were found. */
  show(problems: readonly Diagnostic[], judged: string): void {
    this.#problems = problems;
    this.#judged = judged;
    if (judged !== this.text) return;
    const { doc } = this.#view.state;
    const shown = problems.map((problem) => {
      const { line, column, endLine = line, endColumn = column } = problem.position;
      const offset = (row: number, col: number) => {
        const { from, to } = doc.line(Math.min(row, doc.lines));
        return Math.min(from + col - 1, to);
      };
      const [from, to] = [offset(line, column), offset(endLine, endColumn)];
      const edit = this.editOf(problem);
      const actions = edit ? [{ name: this.#words.fix, apply: () => this.fix(problem) }] : [];
      const message = `Found ${problem.found}; expected ${problem.expected}.${edit ? '' : ` ${problem.fix}`}`;
      return { from, to: Math.max(from, to), severity: problem.severity, source: problem.code, message, actions };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, shown));
  }

  /** What a fix changes; undefined if it is advice, or if the text has changed since. */
  editOf(problem: Diagnostic): TextEdit | undefined {
    return this.#judged === this.text ? editOfProblem(problem, this.#judged) : undefined;
  }

  /** Makes a fix. Where a line waits for its status, only its author knows it: the list of statuses opens. */
  fix(problem: Diagnostic): void {
    const edit = this.editOf(problem);
    if (!edit) return;
    this.#reveal();
    const { from, text } = this.#view.state.doc.lineAt(edit.from);
    if (this.#hasStatuses && markerIn(text)?.marker === '?') openStatuses(this.#view, from + markerIn(text)!.from);
    else this.#change(edit);
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

  get #rows(): string[] {
    return this.text.split('\n');
  }

  #change({ from, to, insert }: TextEdit): void {
    this.#view.dispatch({ changes: { from, to, insert }, userEvent: 'input' });
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

/** Goes to a problem, and says what it is: its tooltip is only shown. */
function announced(go: Command): Command {
  return (view) => {
    const isFound = go(view);
    const { from, to } = view.state.selection.main;
    forEachDiagnostic(view.state, ({ message }, start, end) => {
      if (isFound && start === from && end === to) view.dispatch({ effects: EditorView.announce.of(message) });
    });
    return isFound;
  };
}

/** Opens the list of statuses at a marker. */
function openStatuses(view: EditorView, marker: number): boolean {
  view.dispatch({ selection: { anchor: marker + 1 }, scrollIntoView: true });
  view.focus();
  return startCompletion(view);
}

/** Takes the first completion of an open list. Otherwise, Tab leaves the editor. */
const acceptFirst: Command = (view) => {
  const { state } = view;
  if (completionStatus(state) === null || currentCompletions(state).length === 0) return false;
  // The list that is shown may be about to change.
  if (completionStatus(state) === 'pending') requestAnimationFrame(() => acceptFirst(view));
  else {
    if (!selectedCompletion(state)) moveCompletionSelection(true)(view);
    acceptCompletion(view);
  }
  return true;
};

/** A click on a marker opens the list of statuses. */
function chooseStatus(event: MouseEvent, view: EditorView): boolean {
  const marker = event.composedPath()[0];
  if (!(marker instanceof Element) || !marker.classList.contains('cm-marker')) return false;
  return openStatuses(view, view.posAtDOM(marker));
}

/** Enter in a bullet begins the next one with the words behind the cursor; in an empty one, it ends the list. */
const continueList: Command = (view) => {
  const { doc, selection } = view.state;
  const { empty, head } = selection.main;
  const { from, to, text } = doc.lineAt(head);
  const split = empty ? splitBullet(text, head - from) : undefined;
  if (!split) return false;
  const [row, begun, rest] = split;
  const before = begun === '' ? row : `${row}\n${begun}`;
  const changes = { from, to, insert: before + rest };
  const anchor = from + before.length;
  view.dispatch({ changes, selection: { anchor }, scrollIntoView: true, userEvent: 'input' });
  return true;
};

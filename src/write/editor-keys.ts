/** What keys and clicks do in the editor. */
import {
  acceptCompletion,
  completionKeymap,
  currentCompletions,
  moveCompletionSelection,
  selectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import { historyKeymap, standardKeymap } from '@codemirror/commands';
import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { splitBullet } from './bullets.ts';
import { goToProblem } from './go-to-problem.ts';
import type { Marking } from './messages.ts';

/** What changes the line in which the cursor is. */
interface LineEditor {
  /** The number of its row, from 1. */
  readonly row: number;
  moveLine(by: -1 | 1): boolean;
  indentLine(by: -1 | 1): boolean;
  setMarker(row: number, marker: string | undefined): boolean;
  fixHere(): boolean;
  find(): Promise<void>;
}

/** @param markings the statuses that lines can have, in the order of their keys. */
export function editorKeys(editor: LineEditor, markings: readonly Marking[]): Extension {
  const does =
    (act: () => boolean | void): Command =>
    () =>
      act() ?? true;
  const keys = [
    { key: 'Alt-ArrowUp', run: does(() => editor.moveLine(-1)) },
    { key: 'Alt-ArrowDown', run: does(() => editor.moveLine(1)) },
    { key: 'Mod-]', run: does(() => editor.indentLine(1)) },
    { key: 'Mod-[', run: does(() => editor.indentLine(-1)) },
    { key: 'Mod-.', run: does(() => editor.fixHere()) },
    { key: 'F8', run: goToProblem(1), shift: goToProblem(-1) },
    { key: 'Mod-f', run: does(() => void editor.find()) },
    { key: 'Tab', run: acceptFirst },
    { key: 'Enter', run: continueList },
    ...markings.map(({ marker }, index) => ({
      key: `Alt-${marker === undefined ? 0 : index + 1}`,
      run: does(() => editor.setMarker(editor.row, marker)),
    })),
  ];
  return [
    Prec.high(keymap.of(keys)),
    keymap.of([...completionKeymap, ...historyKeymap, ...standardKeymap]),
    EditorView.inputHandler.of(withoutSecondBullet),
    EditorView.domEventHandlers({ click: (event, view) => chooseStatus(event, view) }),
  ];
}

/** Opens the list of statuses inside a marker, or before words that have none. */
export function openStatuses(view: EditorView, place: number): boolean {
  view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
  view.focus();
  return startCompletion(view);
}

/** Takes the first completion of an open list. Otherwise, Tab leaves the editor. */
const acceptFirst: Command = (view) => {
  if (currentCompletions(view.state).length === 0) return false;
  if (!selectedCompletion(view.state)) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
};

/** A click on a marker opens the list of statuses. */
function chooseStatus(event: MouseEvent, view: EditorView): boolean {
  const marker = event.composedPath()[0];
  if (!(marker instanceof Element) || !marker.classList.contains('cm-marker')) return false;
  return openStatuses(view, view.posAtDOM(marker) + 1);
}

/** Enter has begun the bullet already that somebody types. */
function withoutSecondBullet(view: EditorView, from: number, to: number, text: string): boolean {
  const { from: start, to: end } = view.state.doc.lineAt(from);
  const typed = view.state.sliceDoc(start, from) + text;
  if (to !== end || !text.endsWith(' ') || !/^\s*[-*+] +[-*+] $/.test(typed)) return false;
  const bullet = typed.slice(0, -2);
  view.dispatch({
    changes: { from: start, to, insert: bullet },
    selection: { anchor: start + bullet.length },
    userEvent: 'input.type',
  });
  return true;
}

/** Enter in a bullet begins the next one with the words behind the cursor; in an empty one, it ends the list. */
const continueList: Command = (view) => {
  const { doc, selection } = view.state;
  const { empty, head } = selection.main;
  const { from, to, text } = doc.lineAt(head);
  const split = empty ? splitBullet(text, head - from) : undefined;
  if (!split) return false;
  const [row, begun, rest] = split;
  // Behind an empty row, words are no longer part of the bullet above.
  const before = begun === '' ? `${row}\n` : `${row}\n${begun}`;
  const changes = { from, to, insert: before + rest };
  const anchor = from + before.length;
  view.dispatch({ changes, selection: { anchor }, scrollIntoView: true, userEvent: 'input' });
  return true;
};

/** The search in the text, loaded when somebody asks for it. */
import { closeSearchPanel, findNext, findPrevious, openSearchPanel } from '@codemirror/search';
import { StateEffect } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';

const scope = 'editor search-panel';
const keys = keymap.of([
  { key: 'F3', run: findNext, shift: findPrevious, scope, preventDefault: true },
  { key: 'Escape', run: closeSearchPanel, scope },
]);

/** @param isFirst whether the editor has no keys for it yet. */
export function findInText(view: EditorView, isFirst: boolean): void {
  if (isFirst) view.dispatch({ effects: StateEffect.appendConfig.of(keys) });
  openSearchPanel(view);
}

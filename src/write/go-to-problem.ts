import { forEachDiagnostic } from '@codemirror/lint';
import { activateHover, EditorView, type Command } from '@codemirror/view';

/**
 * Goes to the next or the previous problem, and from the last one to the first. Shows what it is, and says it. What CodeMirror
 * has for this selects the words, which the next key would replace.
 */
export function goToProblem(by: -1 | 1): Command {
  return (view) => {
    const messages = new Map<number, string[]>();
    forEachDiagnostic(view.state, ({ message }, from) => {
      messages.set(from, [...(messages.get(from) ?? []), message]);
    });
    const places = [...messages.keys()].sort((a, b) => by * (a - b));
    const { head } = view.state.selection.main;
    const anchor = places.find((place) => by * (place - head) > 0) ?? places[0];
    if (anchor === undefined) return false;
    const said = EditorView.announce.of(messages.get(anchor)!.join(' '));
    view.dispatch({ selection: { anchor }, effects: [EditorView.scrollIntoView(anchor, { y: 'center' }), said] });
    activateHover(view, anchor, 1, { until: ({ docChanged, selection }) => docChanged || selection !== undefined });
    return true;
  };
}

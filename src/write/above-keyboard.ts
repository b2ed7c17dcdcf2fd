/** The keyboard of a phone covers the lower part of the window: menus stand above it, and the cursor stays in view. */
import { EditorView, repositionTooltips, tooltips, ViewPlugin, type Rect } from '@codemirror/view';

/** The part of the window that no keyboard covers. */
function uncovered(): Rect {
  const { offsetLeft, offsetTop, width, height } = visualViewport!;
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

const followingKeyboard = ViewPlugin.define((view) => {
  let last = Infinity;
  const onChange = () => {
    // Readers who zoom in look at something other than the cursor.
    const height = visualViewport!.height * visualViewport!.scale;
    if (height < last - 1 && view.hasFocus)
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head) });
    last = height;
    repositionTooltips(view);
  };
  visualViewport!.addEventListener('resize', onChange);
  visualViewport!.addEventListener('scroll', onChange);
  return {};
});

export const aboveKeyboard = [tooltips({ tooltipSpace: uncovered }), followingKeyboard];

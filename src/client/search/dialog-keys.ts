/**
 * Handles the keys of the dialog: up and down move through links and buttons, Escape closes, and typing continues the
 * query. Enter follows a link as usual.
 * @param dialog that has the focus.
 * @param field of the query.
 * @param stops returns what the arrows move through, in order.
 */
export function handleDialogKeys(
  dialog: HTMLDialogElement,
  field: HTMLInputElement,
  stops: () => readonly HTMLElement[],
): void {
  dialog.addEventListener('keydown', (event) => {
    // A closed dialog keeps the focus for a moment.
    if (!dialog.open) return;
    // Slides, the matrix and the page handle keys too.
    event.stopPropagation();
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.isComposing || event.altKey) return;
    const inField = event.target === field;
    if (key === 'Escape') dialog.close();
    else if (isCommand && key === 'k') {
      field.focus();
      field.select();
    } else if (key === 'ArrowDown' && !isCommand) neighbour('after')?.focus();
    else if (key === 'ArrowUp' && !isCommand && !inField) (neighbour('before') ?? field).focus();
    else {
      const writes = !isCommand && ((key.length === 1 && key !== ' ') || key === 'Backspace');
      // The field then handles the key.
      if (writes && !inField) field.focus();
      return;
    }
    event.preventDefault();
  });

  function neighbour(side: 'before' | 'after'): HTMLElement | undefined {
    const wanted = side === 'after' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const beside = stops().filter(
      (stop) => stop.checkVisibility() && (document.activeElement ?? field).compareDocumentPosition(stop) & wanted,
    );
    return beside.at(side === 'after' ? 0 : -1);
  }
}

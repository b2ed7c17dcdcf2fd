/**
 * The keys of the dialog: up and down move through what can be followed, Escape closes, and whoever types goes on with
 * the query. Enter follows a link, as ever.
 * @param dialog whose keys these are.
 * @param field for the query.
 * @param stops gives what the arrows lead to, in order.
 */
export function handleDialogKeys(
  dialog: HTMLDialogElement,
  field: HTMLInputElement,
  stops: () => readonly HTMLElement[],
): void {
  dialog.addEventListener('keydown', (event) => {
    // Slides, the matrix and the page have keys of their own.
    event.stopPropagation();
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.isComposing || event.altKey) return;
    const inField = event.target === field;
    if (key === 'Escape') dialog.close();
    else if (isCommand && key === 'k') field.select();
    else if (key === 'ArrowDown' && !isCommand) neighbour('after')?.focus();
    else if (key === 'ArrowUp' && !isCommand && !inField) (neighbour('before') ?? field).focus();
    else {
      const writes = !isCommand && ((key.length === 1 && key !== ' ') || key === 'Backspace');
      // The key then does in the field what it does there.
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

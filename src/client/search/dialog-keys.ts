/**
 * Handles the keys of the dialog: up and down move through links and buttons, Escape closes, and typing continues the
 * query.
 * @param stops selects what the arrows move through.
 */
export function handleDialogKeys(dialog: HTMLDialogElement, field: HTMLInputElement, stops: string): void {
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
    } else if (key === 'ArrowDown' && !isCommand) beside('FOLLOWING')[0]?.focus();
    else if (key === 'ArrowUp' && !isCommand && !inField) (beside('PRECEDING').at(-1) ?? field).focus();
    else {
      const writes = !isCommand && ((key.length === 1 && key !== ' ') || key === 'Backspace');
      // The field then handles the key.
      if (writes && !inField) field.focus();
      return;
    }
    event.preventDefault();
  });

  const beside = (side: 'FOLLOWING' | 'PRECEDING') =>
    [...dialog.querySelectorAll<HTMLElement>(stops)].filter((stop) => {
      const place = (document.activeElement ?? field).compareDocumentPosition(stop);
      return stop.checkVisibility() && place & Node[`DOCUMENT_POSITION_${side}`];
    });
}

/**
 * Shows the cycle and status of a cell in words while a pointer or the focus is on it, and the wording of its line if
 * that differs from the row's. Escape hides them (WCAG 1.4.13). They replace the title of the cell's link.
 * @param lang the language of the interface.
 */
export function showWordings(tables: readonly HTMLTableElement[], lang: string): void {
  const box = Object.assign(document.createElement('p'), { lang });
  box.className = 'wording';
  box.popover = 'manual';
  box.style.whiteSpace = 'normal';
  // To the left of the columns that say how the item stands, unless there is no space.
  box.style.setProperty('position-area', 'block-end span-inline-start');

  // Hiding it uncovers the cell under a resting pointer, which has not moved there.
  let isResting = false;
  const showAt = ({ target, type }: Event) => {
    if (isResting && type === 'mouseover') return;
    show((target as Element).closest('td'));
  };
  const show = (cell: HTMLTableCellElement | null) => {
    const words = cell?.querySelector<HTMLElement>('[data-status], [data-change]');
    if (!cell || !words || cell.contains(box)) return;
    if (words.title) words.ariaDescription = words.title;
    words.removeAttribute('title');
    const cycle = cell.closest('table')!.tHead!.rows[0]!.cells[cell.cellIndex]!.textContent;
    box.textContent = `${cycle}: ${words.textContent}`;
    const wording = Object.assign(document.createElement('span'), { textContent: `“${words.ariaDescription}”` });
    wording.lang = words.lang || document.documentElement.lang;
    if (words.ariaDescription) box.append('. ', wording);
    hide();
    // Inside the cell, so that it stays while a reader points at it. The style sheet of terms places it.
    cell.append(box);
    cell.style.setProperty('anchor-name', '--term');
    box.showPopover();
  };
  const hide = () => {
    box.parentElement?.removeAttribute('style');
    box.remove();
  };
  const leave = ({ relatedTarget }: MouseEvent | FocusEvent) => {
    if (!box.parentElement?.contains(relatedTarget as Node | null)) hide();
  };
  for (const table of tables) {
    table.addEventListener('mouseover', showAt);
    table.addEventListener('focusin', showAt);
    table.addEventListener('mouseout', leave);
    table.addEventListener('focusout', leave);
  }
  addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX || movementY) isResting = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    isResting = true;
    hide();
  });
  // A reader may be in a cell already when this is loaded.
  show(document.querySelector<HTMLTableCellElement>('.matrix td:is(:hover, :focus-within)'));
}

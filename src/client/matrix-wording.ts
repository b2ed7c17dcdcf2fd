/**
 * Shows the cycle and status of a cell in words while a pointer or the focus is on it, and the wording of its line if that
 * differs from the row's. Escape hides it (WCAG 1.4.13). It takes the place of the title that a cell's link comes with.
 */
export function showWordings(tables: readonly HTMLTableElement[]): void {
  const box = document.createElement('p');
  box.className = 'wording';
  box.popover = 'manual';

  // The space between the box and the edge of the window, in px.
  const margin = 8;
  const placeBox = () => {
    const { right, top, bottom } = box.parentElement!.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = box;
    // To the left of the columns that say how the item stands, unless there is no space.
    style.left = `${Math.max(margin, Math.min(right, innerWidth - margin) - width)}px`;
    style.top = `${bottom + height > innerHeight ? top - height : bottom}px`;
  };
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
    box.textContent = `${cycle}: ${words.textContent}${words.ariaDescription ? `. “${words.ariaDescription}”` : ''}`;
    // Inside the cell, so that it stays while a reader points at it.
    cell.append(box);
    box.showPopover();
    placeBox();
  };
  const leave = ({ relatedTarget }: MouseEvent | FocusEvent) => {
    if (!box.parentElement?.contains(relatedTarget as Node | null)) box.remove();
  };
  for (const table of tables) {
    table.addEventListener('mouseover', showAt);
    table.addEventListener('focusin', showAt);
    table.addEventListener('mouseout', leave);
    table.addEventListener('focusout', leave);
  }
  addEventListener('scroll', () => box.isConnected && placeBox(), { capture: true, passive: true });
  addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX || movementY) isResting = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    isResting = true;
    box.remove();
  });
  // The cell where a reader was before this was loaded.
  show(document.querySelector<HTMLTableCellElement>('.matrix td:is(:hover, :focus-within)'));
}

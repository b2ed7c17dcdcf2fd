/**
 * Shows the cycle and status of a cell in words while a pointer or the focus is on it, and the wording of its line if that
 * differs from the row's. Escape hides it (WCAG 1.4.13). It takes the place of the title that a cell's link comes with.
 */
export function showWordings(tables: readonly HTMLTableElement[]): void {
  const shown = document.createElement('p');
  shown.className = 'wording';
  shown.popover = 'manual';

  const place = () => {
    const { left, top, bottom } = shown.parentElement!.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = shown;
    style.left = `${Math.max(0, Math.min(left, innerWidth - width))}px`;
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
    if (!cell || !words || cell.contains(shown)) return;
    if (words.title) words.ariaDescription = words.title;
    words.removeAttribute('title');
    const cycle = cell.closest('table')!.tHead!.rows[0]!.cells[cell.cellIndex]!.textContent;
    shown.textContent = `${cycle}: ${words.textContent}${words.ariaDescription ? `. “${words.ariaDescription}”` : ''}`;
    // Inside the cell, so that it stays while a reader points at it.
    cell.append(shown);
    shown.showPopover();
    place();
  };
  const leave = ({ relatedTarget }: MouseEvent | FocusEvent) => {
    if (!shown.parentElement?.contains(relatedTarget as Node | null)) shown.remove();
  };
  for (const table of tables) {
    table.addEventListener('mouseover', showAt);
    table.addEventListener('focusin', showAt);
    table.addEventListener('mouseout', leave);
    table.addEventListener('focusout', leave);
  }
  addEventListener('scroll', () => shown.isConnected && place(), { capture: true, passive: true });
  addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX || movementY) isResting = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    isResting = true;
    shown.remove();
  });
  // The cell where a reader was before this was loaded.
  show(document.querySelector<HTMLTableCellElement>('.matrix td:is(:hover, :focus-within)'));
}

/**
 * Shows the wording of a cell's line while the cell is pointed at or has the focus; Escape puts it away (WCAG 1.4.13).
 * A line in other words than those at the head of its row has them as its title, which this replaces.
 * @param table the matrix.
 */
export function showWordings(table: HTMLTableElement): void {
  const shown = document.createElement('p');
  shown.className = 'wording';
  shown.popover = 'manual';

  const place = () => {
    const { left, top, bottom } = shown.parentElement!.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = shown;
    style.left = `${Math.max(0, Math.min(left, innerWidth - width))}px`;
    style.top = `${bottom + height > innerHeight ? top - height : bottom}px`;
  };
  // What is put away uncovers the cell under a resting pointer, which has not come to it.
  let isResting = false;
  const showAt = ({ target, type }: Event) => {
    if (isResting && type === 'mouseover') return;
    show((target as Element).closest('td'));
  };
  const show = (cell: HTMLElement | null) => {
    const link = cell?.querySelector('a');
    if (!cell || !link || cell.contains(shown)) return;
    if (link.title) link.ariaDescription = link.title;
    link.removeAttribute('title');
    const words = link.ariaDescription || cell.closest('tr')!.querySelector('a')!.textContent;
    shown.textContent = `${cell.dataset['cycle']}: ${words}`;
    // Inside the cell, so that a reader can point at the words themselves without their going away.
    cell.append(shown);
    shown.showPopover();
    place();
  };
  const leave = ({ relatedTarget }: MouseEvent | FocusEvent) => {
    if (!shown.parentElement?.contains(relatedTarget as Node | null)) shown.remove();
  };
  table.addEventListener('mouseover', showAt);
  table.addEventListener('focusin', showAt);
  table.addEventListener('mouseout', leave);
  table.addEventListener('focusout', leave);
  addEventListener('scroll', () => shown.isConnected && place(), { capture: true, passive: true });
  addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX || movementY) isResting = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    isResting = true;
    shown.remove();
  });
  // Where a reader was before this was loaded.
  show(table.querySelector('td:is(:hover, :focus-within)'));
}

/**
 * Makes the tables below an element one stop of the Tab key, in which arrow keys move from cell to cell
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). Without this script, each of their links is a stop.
 */
export function makeGrid(view: Element): void {
  // On pages that are written from right to left, so are the columns.
  const right = document.dir === 'rtl' ? -1 : 1;
  const links = [...view.querySelectorAll<HTMLElement>('table a')];
  let stop = links[0]!;
  const stopAt = (next: HTMLElement) => {
    stop.tabIndex = -1;
    next.tabIndex = 0;
    stop = next;
  };
  for (const table of view.querySelectorAll('table')) table.role = 'grid';
  for (const link of links) link.tabIndex = -1;
  stopAt(stop);
  view.addEventListener('focusin', ({ target }) => cellOf(target) && stopAt(target as HTMLElement));
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey } = event;
    // Filters may have hidden where a reader was.
    if (key === 'Tab' && !isVisible(stop)) stopAt(links.find(isVisible) ?? stop);
    const cell = cellOf(target);
    if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
    const rows = [...view.querySelectorAll('tr')].filter(isVisible);
    const row = cell.parentElement as HTMLTableRowElement;
    const cells = cellsIn(row);
    const [across, down] = [cells.indexOf(cell), rows.indexOf(row)];
    const [column, line] =
      {
        ArrowLeft: [across - right, down],
        ArrowRight: [across + right, down],
        ArrowUp: [across, down - 1],
        ArrowDown: [across, down + 1],
        Home: [0, ctrlKey ? 0 : down],
        End: [Infinity, ctrlKey ? rows.length - 1 : down],
      }[key] ?? [];
    const there = rows[line!] && cellsIn(rows[line!]!);
    const next = there?.[Math.min(column!, there.length - 1)];
    if (!next || (ctrlKey && key.startsWith('A'))) return;
    event.preventDefault();
    // A cell without a link, too, as it may be the only one of its column that says something.
    stopAt([...next.querySelectorAll('a')].find(isVisible) ?? next);
    stop.focus();
  });
}

const isVisible = (element: Element): boolean => element.checkVisibility();
const cellsIn = ({ cells }: HTMLTableRowElement): HTMLElement[] => [...cells].filter(isVisible);
const cellOf = (target: EventTarget | null) => (target as Element).closest<HTMLElement>('td, th');

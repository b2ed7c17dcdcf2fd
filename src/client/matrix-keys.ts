/**
 * Moves the focus with the arrow keys: left and right along the links of a row, up and down to the nearest link of the
 * next row. Tab works as usual.
 */
export function followArrows(tables: readonly HTMLTableElement[]): void {
  addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    const link = document.activeElement;
    const row = link?.closest<HTMLTableRowElement>('.matrix tr');
    if (!step || !link || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = event.key.endsWith('t') ? linkBeside(link, row, step) : nearestIn(link, rowBeside(row, step));
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  const linksOf = (row: Element) => [...row.querySelectorAll('a')].filter((link) => link.checkVisibility());

  function linkBeside(link: Element, row: Element, step: number): HTMLElement | undefined {
    const links = linksOf(row);
    return links[links.indexOf(link as HTMLAnchorElement) + step];
  }

  function rowBeside(row: HTMLTableRowElement, step: number): Element | undefined {
    const rows = tables.flatMap((table) => [...table.rows]).filter((other) => other.checkVisibility());
    return rows[rows.indexOf(row) + step];
  }

  function nearestIn(link: Element, row: Element | undefined): HTMLElement | undefined {
    const distance = (other: Element) => Math.abs(other.getBoundingClientRect().x - link.getBoundingClientRect().x);
    return row && linksOf(row).sort((a, b) => distance(a) - distance(b))[0];
  }
}

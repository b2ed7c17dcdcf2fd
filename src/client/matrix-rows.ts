import { plain, type RowFacts } from './matrix-filter.ts';

interface MatrixTableRow extends RowFacts {
  element: HTMLTableRowElement;
  /** The rows of its area. */
  areaBody: HTMLTableSectionElement;
  /** How often the item was carried; -1 if it is not open. */
  carried: number;
}

/** Reads the rows of a table: items, each followed by its sub-lines. */
export function readRows(table: HTMLTableElement): MatrixTableRow[] {
  const areaBody = table.tBodies[0]!;
  let carried = 0;
  return [...areaBody.rows].map((element) => {
    const {
      classList,
      cells: [head, ...cells],
    } = element;
    const isItem = !classList.contains('sub');
    if (isItem) carried = classList.contains('done') ? -1 : parseInt(cells.at(-1)!.textContent || '0');
    const { answer } = element.dataset;
    const titles = [...element.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
    const facts = cells.slice(0, -2).map(({ firstElementChild: words, dataset }) => {
      if (!words) return emptyCell;
      const { status, change = dataset['change'] } = (words as HTMLElement).dataset;
      return { status, changes: change?.split(' ') ?? [] };
    });
    const text = plain([head!.querySelector('a')!.textContent, ...titles].join(' '));
    return { element, areaBody, carried, isItem, areas: [table.id, ...(answer ? [answer] : [])], text, cells: facts };
  });
}

const emptyCell = { status: undefined, changes: [] };

/** The title of the area that a table is about. */
export function titleOf(table: HTMLTableElement): string {
  return table.tHead!.querySelector('a')!.textContent;
}

/**
 * Moves the rows of all areas into the first table, the longest carried first and each item with the title of its area;
 * or moves them back.
 */
export function sortRows(
  rows: readonly MatrixTableRow[],
  first: HTMLTableElement,
  isAcross: boolean,
  allAreas: string,
): void {
  first.classList.toggle('across', isAcross);
  first.tHead!.rows[0]!.cells[0]!.dataset['all'] = allAreas;
  for (const { element, areaBody, isItem } of isAcross ? rows.toSorted((a, b) => b.carried - a.carried) : rows) {
    (isAcross ? first.tBodies[0]! : areaBody).append(element);
    const head = element.cells[0]!;
    head.querySelector('.label')?.remove();
    if (!isAcross || !isItem) continue;
    // The space is inside, as what is around these words has a background of dots.
    const textContent = ` ${titleOf(areaBody.parentElement as HTMLTableElement)}`;
    head.append(Object.assign(document.createElement('span'), { className: 'label', textContent }));
  }
}

/** Tables of work, of which a column says how it stands. */
import type { Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../report/diagnostics/source.ts';
import type { Status } from '../report/status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import { certainDay, namesDue } from './named-due.ts';

/** A number or a key, such as `KIT-12`, is not the words of a piece of work. */
const isKey = /^#?(?:[\p{Lu}\d]+-)?\d+[.)]?$/u;

/** The column of a table that says statuses in more than half of its cells, or is called so. Undefined if none does. */
export function statusColumn(table: Table, words: StatusWords): number | undefined {
  const [head = [], ...rows] = cellsOf(table);
  return [...head.keys()].find((column) => {
    const cells = rows.flatMap((row) => row[column] || []);
    const said = cells.filter((cell) => words.ofCell(cell));
    return said.length > 0 && (said.length * 2 > cells.length || words.isLabel(head[column] ?? ''));
  });
}

/** The status that each row ticks, in a table with a column for each; undefined if this is no such table. */
function tickedStatuses(table: Table, words: StatusWords): (Status | undefined)[] | undefined {
  const [head = [], ...rows] = cellsOf(table);
  const statuses = head.map((title) => words.ofCell(title));
  const columns = [...head.keys()].filter((column) => statuses[column]);
  const ticked = rows.map((row) => columns.filter((column) => (row[column] ?? '') !== ''));
  const isTicks = columns.length > 1 && ticked.every(({ length }) => length <= 1);
  return isTicks ? ticked.map(([column]) => (column === undefined ? undefined : statuses[column])) : undefined;
}

/** Whether a table says how work stands. */
export function saysStatuses(table: Table, words: StatusWords): boolean {
  return statusColumn(table, words) !== undefined || tickedStatuses(table, words) !== undefined;
}

/** A bullet for each row of a table: the words of its work as they are written, with the marker of its status. */
export function bulletsOfTable(table: Table, source: string, isPlan: boolean, words: StatusWords): string[] {
  const [head = [], ...rows] = cellsOf(table);
  const column = statusColumn(table, words);
  const ticked = tickedStatuses(table, words);
  const title = [...head.keys()].find((other) => other !== column && isTitle(rows, other));
  const dues = head.findIndex((other) => namesDue.test(other));
  return rows.flatMap((row, index) => {
    const filled = [...row.keys()].find((other) => row[other] !== '' && other !== column);
    const cell = title !== undefined && row[title] ? title : filled;
    if (cell === undefined) return [];
    const work = markdownOf(table.children[index + 1]!.children[cell]!, source);
    const written = column === undefined || isPlan ? '' : (row[column] ?? '');
    const status = isPlan ? undefined : (ticked?.[index] ?? words.ofCell(written));
    const day = certainDay(row[dues] ?? '', words.language);
    const asides = row.flatMap((text, other) => {
      const isSaid =
        other === cell || other === column || (other === dues && day !== undefined) || ticked !== undefined;
      if (isSaid || /^(?:\d+[.)]?|[-–—\s]*)$/.test(text)) return [];
      return text;
    });
    const left = status || written === '' ? asides : [written, ...asides];
    const remarks = [...new Set(left)].join('; ');
    const marked = status?.marker === undefined ? `- ${work}` : `- [${status.marker}] ${work}`;
    const line = remarks === '' ? marked : `${marked} (${remarks})`;
    const tag = itemTagText(day === undefined ? {} : { due: { written: day, day } });
    return tag === '' ? line : `${line} ${tag}`;
  });
}

function markdownOf({ children }: TableCell, source: string): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last
    ? source
        .slice(offsetsOf(first).start, offsetsOf(last).end)
        .replace(/\s*<br\s*\/?>\s*/gi, ' ')
        .trim()
    : '';
}

function isTitle(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] || []);
  return cells.length > 0 && cells.some((cell) => !isKey.test(cell));
}

function cellsOf({ children }: Table): string[][] {
  return children.map((row) => row.children.map((cell) => toString(cell).trim()));
}

/** Tables of work, of which a column says how it stands. */
import type { Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../report/diagnostics/source.ts';
import type { StatusWords } from '../report/status-words.ts';

const heads =
  /^(?:current |implementation |aktueller )?(?:status|state|stand|zustand|estado|statut|état|progress|fortschritt)$/iu;
/** A number or a key, such as `KIT-12`, is not the words of a piece of work. */
const isKey = /^#?(?:[\p{Lu}\d]+-)?\d+[.)]?$/u;

/** The column of a table that says statuses in more than half of its cells; undefined if none does. */
export function statusColumn(table: Table, words: StatusWords): number | undefined {
  const [head = [], ...rows] = cellsOf(table);
  const isStatus = (column: number) => {
    const cells = rows.flatMap((row) => row[column] || []);
    const said = cells.filter((cell) => words.readAlone(cell) !== undefined).length;
    return said > 0 && (said * 2 > cells.length || heads.test(head[column] ?? ''));
  };
  return [...head.keys()].find(isStatus);
}

/** A bullet for each row of a table: the words of its work as they are written, with the marker of its status. */
export function bulletsOfTable(table: Table, source: string, isPlan: boolean, words: StatusWords): string[] {
  const [head = [], ...rows] = cellsOf(table);
  const column = statusColumn(table, words);
  const title = [...head.keys()].find((other) => other !== column && isTitle(rows, other));
  return rows.flatMap((row, index) => {
    const filled = [...row.keys()].find((other) => row[other] !== '' && other !== column);
    const cell = title !== undefined && row[title] ? title : filled;
    if (cell === undefined) return [];
    const work = markdownOf(table.children[index + 1]!.children[cell]!, source);
    const written = column === undefined || isPlan ? '' : (row[column] ?? '');
    if (written === '') return `- ${work}`;
    const said = words.readAlone(written);
    const marker = said?.status?.marker;
    return marker === undefined ? `- ${work} (${written})` : withShare(`- [${marker}] ${work}`, said?.share);
  });
}

function markdownOf({ children }: TableCell, source: string): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? source.slice(offsetsOf(first).start, offsetsOf(last).end).trim() : '';
}

function withShare(line: string, share: string | undefined): string {
  return share === undefined ? line : `${line} (${share})`;
}

function isTitle(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] || []);
  return cells.length > 0 && cells.some((cell) => !isKey.test(cell));
}

function cellsOf({ children }: Table): string[][] {
  return children.map((row) => row.children.map((cell) => toString(cell).trim()));
}

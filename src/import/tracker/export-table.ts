/** The table in the rows of an export. */
import { countKinds, type Headers } from '../table/columns.ts';

/** How many titles, dates and empty rows programs write above the header, at most. */
export const maxAbove = 10;

interface ExportTable {
  header: readonly string[];
  body: readonly (readonly string[])[];
}

/**
 * The table in the rows of an export. Its header is the row that has all of `names`, if they are known, else the one
 * among the first that names most columns. Titles and repeated headers of groups are not in its body.
 */
export function tableIn(
  rows: readonly (readonly string[])[],
  headers: Headers,
  names: readonly string[] = [],
): ExportTable {
  const at = headerIndex(rows, headers, names);
  const header = rows[at] ?? [];
  const inHeader = header.join('\0');
  const isHeader = (row: readonly string[] | undefined) => row?.join('\0') === inHeader;
  const isTitle = (row: readonly string[], next: readonly string[] | undefined) =>
    isHeader(next) && row.filter((cell) => cell !== '').length === 1;
  const below = rows.slice(at + 1);
  return { header, body: below.filter((row, index) => !isHeader(row) && !isTitle(row, below[index + 1])) };
}

function headerIndex(rows: readonly (readonly string[])[], headers: Headers, names: readonly string[]): number {
  const first = rows.slice(0, maxAbove + 1);
  const given = names.length === 0 ? -1 : first.findIndex((row) => names.every((name) => row.includes(name)));
  if (given >= 0) return given;
  const counts = first.map((row) => ({
    kinds: countKinds(row, headers),
    cells: row.filter((cell) => cell !== '').length,
  }));
  const [best] = counts.toSorted((a, b) => b.kinds - a.kinds || b.cells - a.cells);
  return best ? counts.indexOf(best) : 0;
}

/** What a reader asks of the matrix, and which of its rows answer. The address of the page is the whole of it. */
export interface MatrixQuery {
  /** Words that a row has to contain. */
  q: string;
  /** Values of each field; none of a field is any. */
  area: string[];
  status: string[];
  change: string[];
  /** Whether sub-lines are folded away. */
  folded: boolean;
  /** Whether what was carried over most often stands first in its area. */
  longestFirst: boolean;
}

/** What a row is chosen by. */
export interface RowFacts {
  area: string;
  /** Its words, those of its earlier lines included. */
  text: string;
  isItem: boolean;
  /** Status and changes of each cell that has any: beside its change, whether it is unaccounted. */
  cells: readonly { status: string | undefined; changes: readonly string[] }[];
}

/**
 * Reads an address or a form.
 * @param from its fields: `q`, `area`, `status`, `change`, `sub=no`, `sort=carried`; repeated ones widen.
 * @returns the query; fields that mean nothing here are left out.
 */
export function readQuery(from: URLSearchParams): MatrixQuery {
  const all = (name: string) => from.getAll(name).filter((value) => value !== '');
  return {
    q: from.get('q')?.trim() ?? '',
    area: all('area'),
    status: all('status'),
    change: all('change'),
    folded: from.get('sub') === 'no',
    longestFirst: from.get('sort') === 'carried',
  };
}

/**
 * Writes a query as the end of an address.
 * @param query what is asked.
 * @returns such as `?q=Butler&status=planned`; empty where nothing is asked.
 */
export function writeQuery({ q, area, status, change, folded, longestFirst }: MatrixQuery): string {
  const fields = new URLSearchParams({ ...(q && { q }) });
  for (const [name, values] of Object.entries({ area, status, change })) {
    for (const value of values) fields.append(name, value);
  }
  if (folded) fields.set('sub', 'no');
  if (longestFirst) fields.set('sort', 'carried');
  return fields.size > 0 ? `?${fields}` : '';
}

/**
 * Tells which rows a reader asks for.
 * @param rows items, each followed by its sub-lines.
 * @param query what is asked. Status and change have to be those of the same cell.
 * @returns for each row whether it answers, and whether it is shown: an item is, above a sub-line that answers.
 */
export function chooseRows(rows: readonly RowFacts[], query: MatrixQuery): { answers: boolean; shown: boolean }[] {
  const words = plain(query.q).split(/\s+/);
  const isOneOf = (values: string[], ...own: (string | undefined)[]) => values.length === 0 || own.some((value) => values.includes(value ?? ''));
  const chosen = rows.map(({ area, text, isItem, cells }) => {
    const answers =
      (isItem || !query.folded) &&
      isOneOf(query.area, area) &&
      words.every((word) => plain(text).includes(word)) &&
      cells.some(({ status, changes }) => isOneOf(query.status, status) && isOneOf(query.change, ...changes));
    return { answers, shown: answers };
  });
  let item = 0;
  chosen.forEach(({ answers }, index) => {
    if (rows[index]!.isItem) item = index;
    if (answers) chosen[item]!.shown = true;
  });
  return chosen;
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The filters of the matrix, as its URL has them. */
export interface MatrixQuery {
  /** Words, all of which a row has to contain. */
  q: string;
  area: string;
  /** Alternative values; any if there are none. */
  status: string[];
  change: string[];
  /** The cycle whose cell counts, from the end: -1 is the newest. Any if it is undefined. */
  cycle: number | undefined;
  /** Whether sub-lines are hidden. */
  folded: boolean;
}

/** What a row is filtered by. */
export interface RowFacts {
  area: string;
  /** Its words and those of its earlier lines, as `plain` returns them. */
  text: string;
  isItem: boolean;
  /** Status and changes in each cycle, oldest first. */
  cells: readonly { status: string | undefined; changes: readonly string[] }[];
}

/**
 * Reads the fields of a URL or a form: `q`, `area`, `status`, `change`, `when=ever` or `when=status`, and `sub=no`.
 * @param from the fields.
 * @param reported the newest cycle with a status report, from the end.
 */
export function readQuery(from: URLSearchParams, reported = -1): MatrixQuery {
  const when = from.get('when');
  return {
    q: from.get('q')?.trim() ?? '',
    area: from.get('area') ?? '',
    status: from.getAll('status'),
    change: from.getAll('change'),
    cycle: when === 'ever' ? undefined : when === 'status' ? reported : -1,
    folded: from.get('sub') === 'no',
  };
}

/**
 * Chooses the rows that pass the filters. Status and change have to be in the same cell.
 * @param rows items, each followed by its sub-lines.
 * @returns those that match, and those to show: also items with a sub-line that matches.
 */
export function chooseRows<Row extends RowFacts>(rows: readonly Row[], query: MatrixQuery) {
  const { area, status, change, cycle, folded } = query;
  const words = plain(query.q).split(/\s+/);
  const isOneOf = (wanted: string[], values: readonly (string | undefined)[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value ?? ''));
  const matching = rows.filter(
    (row) =>
      (row.isItem || !folded) &&
      (area === '' || area === row.area) &&
      words.every((word) => row.text.includes(word)) &&
      (status.length + change.length === 0 ||
        (cycle === undefined ? row.cells : row.cells.slice(cycle).slice(0, 1)).some(
          (cell) => isOneOf(status, [cell.status]) && isOneOf(change, cell.changes),
        )),
  );
  const shown = new Set(matching);
  let item = rows[0]!;
  for (const row of rows) {
    if (row.isItem) item = row;
    if (shown.has(row)) shown.add(item);
  }
  return { matching, shown };
}

/** Makes texts comparable: lower case without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

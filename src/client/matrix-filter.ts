/** What a reader asks of the matrix, and which of its rows answer. The URL of the page is the whole of it. */
export interface MatrixQuery {
  /** Words that a row has to contain. */
  q: string;
  area: string;
  /** Values of each field; none of a field is any. */
  status: string[];
  change: string[];
  /** Whether every cycle shown is looked at, and not just the newest. */
  ever: boolean;
  /** Whether sub-lines are hidden. */
  folded: boolean;
}

/** What a row is chosen by. */
export interface RowFacts {
  area: string;
  /** Its words, those of its earlier lines included, as `plain` gives them. */
  text: string;
  isItem: boolean;
  /** Status and changes in each cycle, oldest first. */
  cells: readonly { status: string | undefined; changes: readonly string[] }[];
}

/**
 * Reads a URL or a form.
 * @param from its fields: `q`, `area`, `status`, `change`, `when=ever`, `sub=no`; repeated ones widen.
 * @returns the query.
 */
export function readQuery(from: URLSearchParams): MatrixQuery {
  return {
    q: from.get('q')?.trim() ?? '',
    area: from.get('area') ?? '',
    status: from.getAll('status'),
    change: from.getAll('change'),
    ever: from.get('when') === 'ever',
    folded: from.get('sub') === 'no',
  };
}

/**
 * Tells which rows a reader asks for.
 * @param rows items, each followed by its sub-lines.
 * @param query what is asked. Status and change have to be those of the same cell.
 * @returns for each row whether it answers, and whether it is shown: an item is, above a sub-line that answers.
 */
export function chooseRows(rows: readonly RowFacts[], query: MatrixQuery): { answers: boolean; shown: boolean }[] {
  const { area, status, change, ever, folded } = query;
  const words = plain(query.q).split(/\s+/);
  const isOneOf = (values: string[], own: readonly (string | undefined)[]) =>
    values.length === 0 || own.some((value) => values.includes(value ?? ''));
  const chosen = rows.map((row) => {
    const answers =
      (row.isItem || !folded) &&
      (area === '' || area === row.area) &&
      words.every((word) => row.text.includes(word)) &&
      (status.length + change.length === 0 ||
        row.cells.slice(ever ? 0 : -1).some((cell) => isOneOf(status, [cell.status]) && isOneOf(change, cell.changes)));
    return { answers, shown: answers };
  });
  let item = 0;
  chosen.forEach(({ answers }, index) => {
    if (rows[index]!.isItem) item = index;
    if (answers) chosen[item]!.shown = true;
  });
  return chosen;
}

/**
 * Makes words comparable.
 * @param text of a row or a query.
 * @returns small letters without accents.
 */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export interface RowFacts {
  area: string;
  /** Its wordings, the earlier ones too, as `plain` returns them. */
  text: string;
  isItem: boolean;
  /** Status and changes in each cycle, oldest first. */
  cells: readonly { status: string | undefined; changes: readonly string[] }[];
}

/**
 * Chooses the rows that pass the filters. Status and change have to be in the same cell: that of the newest cycle, or
 * of any with `when=ever`, or of the newest with a status report with `when=status`.
 * @param rows items, each followed by its sub-lines.
 * @param fields of a URL or a form: `q`, `area`, `status`, `change`, `when`, and `sub=no` without sub-lines.
 * @param reported the newest cycle with a status report, from the end.
 * @returns those that match, and those to show: also items with a sub-line that matches.
 */
export function chooseRows<Row extends RowFacts>(rows: readonly Row[], fields: URLSearchParams, reported = -1) {
  const words = plain(fields.get('q') ?? '').split(/\s+/);
  const area = fields.get('area');
  const when = fields.get('when');
  const isFolded = fields.get('sub') === 'no';
  const statuses = fields.getAll('status');
  const wanted = fields.getAll('change');
  const isOneOf = (values: readonly (string | undefined)[], chosen: string[]) =>
    chosen.length === 0 || values.some((value) => chosen.includes(value ?? ''));
  const matching = rows.filter(({ isItem, area: ownArea, text, cells }) => {
    const counted = when === 'ever' ? cells : cells.slice(when === 'status' ? reported : -1).slice(0, 1);
    return (
      (isItem || !isFolded) &&
      (!area || area === ownArea) &&
      words.every((word) => text.includes(word)) &&
      counted.some(({ status, changes }) => isOneOf([status], statuses) && isOneOf(changes, wanted))
    );
  });
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

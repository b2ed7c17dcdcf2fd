export interface RowFacts {
  /** What filters find it by: its area and, of an answer, that of its team. */
  areas: readonly string[];
  /** Its wordings, the earlier ones too, as `plain` returns them. */
  text: string;
  isItem: boolean;
  /** Status and changes in each cycle, oldest first. */
  cells: readonly { status: string | undefined; changes: readonly string[] }[];
}

/**
 * The rows that pass the filters for words, area and sub-lines.
 * @param fields of a URL or a form: `q`, the ids in `area`, and `sub=no` without sub-lines.
 */
export function rowsAbout<Row extends RowFacts>(rows: readonly Row[], fields: URLSearchParams): Row[] {
  const words = plain(fields.get('q') ?? '').split(/\s+/);
  // A team has several.
  const areas = (fields.get('area') ?? '').split(' ').filter((id) => id !== '');
  const isFolded = fields.get('sub') === 'no';
  return rows.filter(
    ({ isItem, areas: own, text }) =>
      (isItem || !isFolded) &&
      (areas.length === 0 || own.some((id) => areas.includes(id))) &&
      words.every((word) => text.includes(word)),
  );
}

/**
 * The rows with a status and a change that the filters ask for, both in the same cell: that of the newest cycle, or of
 * any with `when=ever`, or of the newest with a status report with `when=status`.
 * @param fields of a URL or a form: `status`, `change` and `when`.
 * @param reported the newest cycle with a status report, from the end.
 */
export function rowsWith<Row extends RowFacts>(rows: readonly Row[], fields: URLSearchParams, reported: number): Row[] {
  const when = fields.get('when');
  const statuses = fields.getAll('status');
  const wanted = fields.getAll('change');
  const passes = ({ status, changes }: RowFacts['cells'][number]) =>
    (statuses.length === 0 || statuses.includes(status ?? '')) &&
    (wanted.length === 0 || changes.some((change) => wanted.includes(change)));
  return rows.filter(({ cells }) => {
    if (when === 'ever') return cells.some(passes);
    const counted = cells.at(when === 'status' ? reported : -1);
    return counted !== undefined && passes(counted);
  });
}

/** The rows to show for those that match: also items with a sub-line that does. */
export function rowsToShow<Row extends RowFacts>(rows: readonly Row[], matching: readonly Row[]): Set<Row> {
  const shown = new Set(matching);
  let item = rows[0]!;
  for (const row of rows) {
    if (row.isItem) item = row;
    if (shown.has(row)) shown.add(item);
  }
  return shown;
}

/** Makes texts comparable: lower case without accents. */
export function plain(text: string): string {
  // Nearly all texts are, and it takes a small part of the time.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

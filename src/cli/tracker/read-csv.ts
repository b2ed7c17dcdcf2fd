import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { AuthorError } from '../terminal.ts';

/** A row as a spreadsheet numbers it: the header is row 1. */
export interface Row {
  row: number;
  cells: string[];
}

/** More than a team can compare with a report. */
const maxRows = 5_000;

/**
 * Reads CSV, separated by commas, semicolons or tabs, whichever its header has most of. Throws an AuthorError that names
 * the row if the bytes are no UTF-8 text, or are not CSV, or if there are too many rows.
 */
export function readCsv(bytes: Buffer, path: string): Row[] {
  const wrong = (row: number, what: string) => new AuthorError(`Row ${row} of ${path}: ${what}.`);
  const text = bytes.toString();
  // Bytes that are not UTF-8 become U+FFFD.
  const bad = isUtf8(bytes) ? text.indexOf('\0') : text.search(/[\0\ufffd]/);
  if (bad >= 0)
    throw wrong(text.slice(0, bad).split('\n').length, 'it is not UTF-8 text. Export it again as "CSV UTF-8"');
  const [header = ''] = text.split(/[\r\n]/, 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0]!;
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: maxRows + 2,
      info: true,
    }) as unknown as { record: string[]; info: { records: number } }[];
    if (rows.length > maxRows + 1)
      throw wrong(maxRows + 2, `more than ${maxRows} rows. Export only what the next report may be about`);
    return rows.map(({ record, info }) => ({ row: info.records, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw wrong(Number(error['records']) + 1, 'it is not CSV. Perhaps a quotation mark in it is never closed');
  }
}

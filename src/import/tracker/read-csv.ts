import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { plural } from '../../report/plural.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { utf8In } from '../utf8.ts';
import { countKinds, headersOf } from '../table/columns.ts';
import { maxAbove } from './export-table.ts';

/** Nobody can compare more rows with a report. */
const maxRows = 5_000;

/** In characters. Descriptions of issues can be long. */
const maxRow = 1_000_000;

const delimiters = [',', ';', '\t'];

interface Csv {
  /** Without empty rows. */
  rows: string[][];
  /** The name of the encoding, if it is not UTF-8. */
  encoding?: string | undefined;
  /** The line in which a quotation mark inside of a text was not written twice, and was taken for text. */
  strayQuote?: number | undefined;
}

/**
 * Reads CSV that is separated by commas, semicolons or tabs. Excel writes UTF-16 or Windows-1252, too, and `sep=;` in
 * front. Throws a PlainError if the bytes are not text or not CSV, or if there are too many rows.
 */
export function readCsv(bytes: Uint8Array, path: string): Csv {
  const { text, encoding } = decode(bytes, path);
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const table = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? likelyDelimiter(table);
  const { rows, strayQuote } = parseRows(table, delimiter, path);
  if (rows.length > maxRows + maxAbove)
    throw new PlainError(`${path} has more than ${maxRows} rows. Export only what the next report may be about.`);
  return { rows: rows.filter((cells) => cells.some((cell) => cell !== '')), encoding, strayQuote };
}

function decode(bytes: Uint8Array, path: string): { text: string; encoding?: string } {
  const label = encodingOf(bytes);
  const text = new TextDecoder(label).decode(bytes);
  // Controls, of which Windows-1252 has none, come from other files.
  if (/[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(text))
    throw new PlainError(`${path} is not text, or in an encoding that is not known. Export it again as "CSV UTF-8".`);
  const names: Record<string, string> = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' };
  const encoding = names[label];
  return encoding === undefined ? { text } : { text, encoding };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf8In(bytes) === undefined ? 'windows-1252' : 'utf-8';
}

/** The delimiter that makes a row of known columns, or else the most columns. */
function likelyDelimiter(text: string): string {
  const above = text.split(/\r\n|\r|\n/, maxAbove);
  const headers = headersOf();
  const best = (values: number[]) => Math.max(0, ...values);
  const choices = delimiters.map((delimiter) => {
    const rows = above.map((row) => row.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '')));
    return {
      delimiter,
      known: best(rows.map((row) => countKinds(row, headers))),
      first: rows[0]?.length ?? 0,
      widest: best(rows.map((cells) => cells.length)),
    };
  });
  choices.sort((a, b) => b.known - a.known || b.first - a.first || b.widest - a.widest);
  return choices[0]!.delimiter;
}

type Rows = Pick<Csv, 'rows' | 'strayQuote'>;

function parseRows(text: string, delimiter: string, path: string): Rows {
  try {
    return { rows: parseTable(text, delimiter) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const repaired = error.code === 'CSV_INVALID_CLOSING_QUOTE' ? withoutStrayQuotes(text, delimiter) : undefined;
    if (repaired) return { rows: repaired, strayQuote: Number(error['lines']) };
    const row = `Row ${Number(error['records']) + 1} of ${path}`;
    const unclosed = 'Perhaps a quotation mark in it is never closed.';
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw new PlainError(`${row} has more than ${plural(maxRow, 'character')}. ${unclosed}`);
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new PlainError(`${row} is not CSV. ${unclosed}`);
    const line = `Line ${Number(error['lines'])} of ${path}`;
    throw new PlainError(`${line} is not CSV. In a text between quotation marks, write each of them twice: "".`);
  }
}

function parseTable(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRow,
    to: maxRows + maxAbove + 1,
  });
}

/**
 * Some programs do not double the quotation marks of a text. Those that stand at neither end of a cell are part of it;
 * undefined if the rows then do not fit the header.
 */
function withoutStrayQuotes(text: string, delimiter: string): string[][] | undefined {
  const end = delimiter === '\t' ? String.raw`\t` : delimiter;
  const stray = new RegExp(`(?<![${end}\\r\\n"] *|^ *)"(?!"| *(?:[${end}\\r\\n]|$))`, 'g');
  try {
    const rows = parseTable(text.replace(stray, '""'), delimiter);
    const [header = []] = rows;
    return rows.every((cells) => cells.length <= header.length) ? rows : undefined;
  } catch {
    return undefined;
  }
}

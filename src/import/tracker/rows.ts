import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { withoutHidden } from '../../report/diagnostics/hidden-characters.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { lineSlug } from '../../report/slug.ts';
import type { DraftLine, DraftSection } from '../report-text.ts';
import type { TrackerMap } from './tracker-map.ts';

/** Nobody can compare more rows with a report. */
const maxRows = 5_000;

/**
 * Reads CSV that is separated by commas, semicolons or tabs, whichever its header has most of. Throws a PlainError if
 * the bytes are not UTF-8 or not CSV, or if there are too many rows.
 */
export function readCsv(bytes: Buffer, path: string): string[][] {
  const text = bytes.toString();
  if (!isUtf8(bytes) || text.includes('\0'))
    throw new PlainError(`${path} is not UTF-8 text. Export it again as "CSV UTF-8".`);
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
    });
    if (rows.length <= maxRows + 1) return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new PlainError(
      `Row ${Number(error['records']) + 1} of ${path} is not CSV. Perhaps a quotation mark in it is never closed.`,
    );
  }
  throw new PlainError(`${path} has more than ${maxRows} rows. Export only what the next report may be about.`);
}

/** A piece of work in a tracker. */
export interface Work {
  title: string;
  key: string;
  area: string;
  /** The tracker's own word. */
  word: string;
  /** What it means; undefined if the map does not say. */
  status: string | undefined;
}

export function workIn([header = [], ...rows]: readonly string[][], { columns, statuses }: TrackerMap): Work[] {
  const meanings = new Map(Object.entries(statuses).map(([theirs, ours]) => [theirs.trim().toLowerCase(), ours]));
  return rows.flatMap((cells) => {
    const cell = (name: string | undefined) => {
      const text = name === undefined ? undefined : cells[header.indexOf(name)];
      return withoutHidden((text ?? '').replace(/\s+/g, ' '));
    };
    const own = {
      title: cell(columns.title),
      key: cell(columns.key),
      area: cell(columns.area),
      word: cell(columns.status),
    };
    return own.title === '' ? [] : [{ ...own, status: meanings.get(own.word.toLowerCase()) ?? undefined }];
  });
}

/**
 * Finds the work that each line of a draft is about: by the key, if the line names it, else by the words of the line.
 * If several lines have these words, the one in the area of the row is meant.
 */
export function matchRows(sections: readonly DraftSection[], work: readonly Work[]): ReadonlyMap<DraftLine, Work[]> {
  const lines = sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => allLines(block.lines).map((line) => ({ line, heading, text: withoutUrls(line.words) }))),
  );
  const bySlug = Map.groupBy(lines, ({ text }) => lineSlug(text));
  const named = lines.flatMap((place) => [...new Set(handles(place.text))].map((handle) => ({ handle, place })));
  const byHandle = Map.groupBy(named, ({ handle }) => handle);
  const found = new Map<DraftLine, Work[]>();
  for (const row of work) {
    const withKey = keysOf(row.key).flatMap((key) => (byHandle.get(key) ?? []).map(({ place }) => place));
    const worded = bySlug.get(lineSlug(row.title)) ?? [];
    const here = worded.filter(({ heading }) => heading.toLowerCase() === row.area.toLowerCase());
    const [match, ...others] = worded.length > 1 ? here : worded;
    const matches = withKey.length > 0 ? withKey : match && others.length === 0 ? [match] : [];
    for (const { line } of matches) found.set(line, [...(found.get(line) ?? []), row]);
  }
  return found;
}

function allLines(lines: readonly DraftLine[]): DraftLine[] {
  return lines.flatMap((line) => [line, ...allLines(line.lines)]);
}

/** The words of a line without the URLs of its links. */
function withoutUrls(words: string): string {
  return words.replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1').replace(/\\(?=[^\w\s])/g, '');
}

/** What may be keys in a text: URLs, and whole words that end with a digit. */
function handles(text: string): string[] {
  const key = /(?<![\p{L}\p{N}_-])(?:https?:\/\/\S+?(?=[)\]>,.;]*(?:\s|$))|[\p{L}\p{N}_.#-]*\p{N}(?![\p{L}\p{N}_-]))/gu;
  return (text.match(key) ?? []).map((handle) => handle.toLowerCase());
}

/** The ways in which a line may name a key. For the URL of an issue, its number is one; short numbers alone are not. */
function keysOf(key: string): string[] {
  const number = /^https?:\/\/\S*\/([^/\s]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)$/.exec(key);
  const keys = number ? [key, `#${number[2]}`, `${number[1]}#${number[2]}`] : [key];
  return keys.filter((name) => !/^\d{0,3}$/.test(name)).map((name) => name.toLowerCase());
}

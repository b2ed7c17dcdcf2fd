import { withoutHidden } from '../../report/diagnostics/hidden-characters.ts';
import { lineSlug } from '../../report/slug.ts';
import type { DraftLine, DraftSection } from '../report-text.ts';
import type { Row } from './read-csv.ts';
import type { TrackerMap } from './tracker-map.ts';

/** A piece of work in a tracker. */
export interface Work {
  row: number;
  title: string;
  key: string;
  area: string;
  /** The tracker's own word. */
  word: string;
  /** What it means; undefined if the map does not say. */
  status: string | undefined;
}

/** The work in the rows of an export. */
export function workIn([header, ...rows]: readonly Row[], { columns, statuses }: TrackerMap): Work[] {
  const at = (name: string | undefined) => (name === undefined ? -1 : (header?.cells.indexOf(name) ?? -1));
  const [title, key, area, word] = [columns.title, columns.key, columns.area, columns.status].map(at);
  const meanings = new Map(Object.entries(statuses).map(([theirs, ours]) => [theirs.trim().toLowerCase(), ours]));
  return rows.flatMap(({ row, cells }) => {
    const cell = (index = -1) => withoutHidden((cells[index] ?? '').replace(/\s+/g, ' '));
    const own = { row, title: cell(title), key: cell(key), area: cell(area), word: cell(word) };
    return own.title === '' ? [] : [{ ...own, status: meanings.get(own.word.toLowerCase()) ?? undefined }];
  });
}

/**
 * The work that each line of a draft is about: by the key, if the line has it as a handle, else by its words. A title
 * that several lines have belongs to the one whose area the row names, or to none.
 */
export function matchRows(sections: readonly DraftSection[], work: readonly Work[]): ReadonlyMap<DraftLine, Work[]> {
  const lines = sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => allLines(block.lines).map((line) => ({ line, heading, text: withoutUrls(line.words) }))),
  );
  const bySlug = Map.groupBy(lines, ({ text }) => lineSlug(text));
  const byHandle = new Map<string, typeof lines>();
  for (const place of lines)
    for (const handle of new Set(handles(place.text))) byHandle.set(handle, [...(byHandle.get(handle) ?? []), place]);
  const found = new Map<DraftLine, Work[]>();
  for (const row of work) {
    const named = keysOf(row.key).flatMap((key) => byHandle.get(key) ?? []);
    const worded = bySlug.get(lineSlug(row.title)) ?? [];
    const here = worded.filter(({ heading }) => heading.toLowerCase() === row.area.toLowerCase());
    const [match, ...others] = named.length > 0 ? named : worded.length > 1 ? here : worded;
    if (match && (named.length > 0 || others.length === 0))
      for (const { line } of named.length > 0 ? named : [match]) found.set(line, [...(found.get(line) ?? []), row]);
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

/** What in a text may be a key: words with a digit, whole, as handles are. */
function handles(text: string): string[] {
  return (
    text.match(
      /(?<![\p{L}\p{N}_-])(?:https?:\/\/\S+?(?=[)\]>,.;]*(?:\s|$))|[\p{L}\p{N}_.#-]*\p{N}(?![\p{L}\p{N}_-]))/gu,
    ) ?? []
  ).map((handle) => handle.toLowerCase());
}

/** The ways in which a line may name a key, which is more than a short number; of an issue's URL, its number as well. */
function keysOf(key: string): string[] {
  const number = /^https?:\/\/\S*\/([^/\s]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)$/.exec(key);
  const keys = number ? [key, `#${number[2]}`, `${number[1]}#${number[2]}`] : [key];
  return keys.filter((name) => !/^\d{0,3}$/.test(name)).map((name) => name.toLowerCase());
}

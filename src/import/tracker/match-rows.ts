import { lineSlug } from '../../report/slug.ts';
import type { DraftLine, DraftSection } from '../report-text.ts';
import type { Work } from './rows.ts';

/**
 * Finds the work that each line of a draft is about: by the key, if the line names it, else by the words of the line.
 * If several lines have these words, the one in the area of the row is meant.
 */
export function matchRows(sections: readonly DraftSection[], work: readonly Work[]): ReadonlyMap<DraftLine, Work[]> {
  const lines = sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => allLines(block.lines).map((line) => ({ line, heading, text: withoutUrls(line.words) }))),
  );
  const bySlug = Map.groupBy(lines, ({ text }) => lineSlug(text));
  const named = lines.flatMap((place) => handles(place.text).map((handle) => ({ handle, place })));
  const byHandle = Map.groupBy(named, ({ handle }) => handle);
  const found = new Map<DraftLine, Work[]>();
  for (const row of work) {
    const withKey = keysOf(row.key).flatMap((key) => (byHandle.get(key) ?? []).map(({ place }) => place));
    const worded = bySlug.get(lineSlug(row.title)) ?? [];
    const here = worded.filter(({ heading }) => isArea(row.area, heading));
    const [match, ...others] = worded.length > 1 ? here : worded;
    const matches = withKey.length > 0 ? withKey : match && others.length === 0 ? [match] : [];
    for (const { line } of matches) {
      const rows = found.get(line) ?? [];
      rows.push(row);
      found.set(line, rows);
    }
  }
  return found;
}

/** The lines and their sub-lines, in the order of the report. */
export function allLines(lines: readonly DraftLine[]): DraftLine[] {
  return lines.flatMap((line) => [line, ...allLines(line.lines)]);
}

/** The area of a row may be a path, such as "Kitchen\Ovens". */
function isArea(area: string, heading: string): boolean {
  const names = [area, area.split('\\').at(-1) ?? ''].map((name) => name.toLowerCase());
  return names.includes(heading.toLowerCase());
}

/** The words of a line without the URLs of its links. */
function withoutUrls(words: string): string {
  return words.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replace(/\\(?=[^\w\s])/g, '');
}

/**
 * What may be keys in a text: URLs, and whole words with a digit or a hyphen. Takes time that is linear in the text.
 */
export function handles(text: string): string[] {
  const urls: string[] = [];
  const rest = text.replace(/https?:\/\/\S+/g, (url) => {
    urls.push(url.replace(/(?<![)\]>,.;])[)\]>,.;]+$/, ''));
    return ' ';
  });
  const words = rest.match(/[\p{L}\p{N}_.#-]+/gu) ?? [];
  // "KIT-12." ends with a full stop, which is no part of the key.
  const keys = words.flatMap((word) => /^.*\p{N}(?=[.#]|$)/u.exec(word) ?? []);
  // "KIT-READY" and "S17F" end with a name or a letter.
  const names = words.filter((word) => /[-\p{N}]/u.test(word)).flatMap((word) => /^.*[\p{L}\p{N}_]/u.exec(word) ?? []);
  return [...new Set([...urls, ...keys, ...names])].map((handle) => handle.toLowerCase());
}

/** The ways in which a line may name a key. For the URL of an issue, its number is one; short numbers alone are not. */
function keysOf(key: string): string[] {
  const number = /^https?:\/\/\S*\/([^/\s]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)$/.exec(key);
  const keys = number ? [key, `#${number[2]}`, `${number[1]}#${number[2]}`] : [key];
  return keys.filter((name) => !/^\d{0,3}$/.test(name)).map((name) => name.toLowerCase());
}

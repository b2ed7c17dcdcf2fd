/** A line that is a row of cells, as spreadsheets and trackers copy it: "KIT-4 | Kafka | In review | Ann". */
import type { StatusWords } from '../report/status-words.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';

const separators = [
  ['\t', / *\t */],
  ['|', /\s+\|\s+/u],
  ['·', /\s+·\s+/u],
  ['  ', /(?<![:.,;])\s{2,}/u],
] as const;
/** "KIT-412 ", "#12 " */
export const keyInFront = /^(?:\p{Lu}[\p{Lu}\d]*-|#)\d+\s/u;
const key = /^#?(?:\p{Lu}[\p{Lu}\d]*-)?\d+$/u;

/** The cells of a row, which tabs, bars, dots or several spaces separate; a single one if nothing does. */
export function cellsOfRow(text: string): string[] {
  if (text.length > 400) return [text];
  const [, separator] = separators.find(([sign, pattern]) => text.includes(sign) && pattern.test(text)) ?? [];
  return separator ? text.split(separator) : [text];
}

/** Undefined if no cell is nothing but a status, or several that say different ones. */
export function saidInRow(text: string, words: StatusWords): SaidInLine | undefined {
  const cells = cellsOfRow(text).filter((cell) => cell !== '');
  if (cells.length < 2) return undefined;
  const said = cells.map((cell) => words.readAlone(cell));
  const index = said.findIndex((one) => one !== undefined);
  const named = cells.filter((_, other) => said[other]);
  const rest = cells.filter((_, other) => !said[other]);
  const [title = ''] = rest;
  // A sign may stand in front, and a percentage beside a word.
  const isTooEarly = index === 0 && /\p{L}/u.test(cells[0]!);
  if (index < 0 || isTooEarly || title === '' || (cells.length === 2 && index === 0 && named[0]!.includes('%')))
    return undefined;
  const [one] = said.flatMap((each) => each ?? []);
  const both = named.length === 1 ? one : words.readAlone(named.join(' '));
  const certain = new Set(said.flatMap((each) => each?.status ?? []));
  if (!both || (named.length > 1 && !both.status && certain.size !== 1)) return undefined;
  const status = both.status ?? (named.length > 1 ? [...certain][0] : undefined);
  // Between other words, a bar, a dot or spaces may separate any words from each other.
  const word = named.join(' ');
  const isOfTracker = text.includes('\t') || keyInFront.test(text);
  if (!isOfTracker && !words.read(word)) return undefined;
  const titles = key.test(title) ? rest.splice(0, 2) : rest.splice(0, 1);
  const aside = [...(both.share === undefined || rest.length === 0 ? [] : [both.share]), ...rest];
  const others = aside.length > 0 ? `${titles.join(' ')} (${aside.join(', ')})` : titles.join(' ');
  return { ...found({ ...both, status }, word, word, others), isMarker: true };
}

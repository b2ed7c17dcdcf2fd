/** A line that is a row of cells, as spreadsheets and trackers copy it: "KIT-4 | Kafka | In review | Ann". */
import type { StatusWords } from '../report/status-words.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';

const separators = [
  ['\t', /\s*\t\s*/u],
  ['|', /\s+\|\s+/u],
  ['·', /\s+·\s+/u],
] as const;
/** "KIT-412 ", "#12 " */
export const keyInFront = /^(?:\p{Lu}[\p{Lu}\d]*-|#)\d+\s/u;
const key = /^#?(?:\p{Lu}[\p{Lu}\d]*-)?\d+$/u;

/** Undefined if no cell, or more than one, is nothing but a status. */
export function saidInRow(text: string, words: StatusWords): SaidInLine | undefined {
  const [, separator] = separators.find(([sign, pattern]) => text.includes(sign) && pattern.test(text)) ?? [];
  if (!separator || text.length > 400) return undefined;
  const cells = text.split(separator).filter((cell) => cell !== '');
  const said = cells.map((cell) => words.readAlone(cell));
  const [status, ...others] = said.flatMap((one) => one ?? []);
  const index = said.findIndex((one) => one !== undefined);
  const isLast = index === cells.length - 1;
  if (!status || others.length > 0 || index === 0 || (cells.length === 2 && !isLast)) return undefined;
  // Between other words, a bar or a dot may separate any words from each other.
  const word = cells[index] ?? '';
  const isOfTracker = text.includes('\t') || keyInFront.test(text);
  if (!isOfTracker && !words.read(word)) return undefined;
  const rest = cells.filter((_, other) => other !== index);
  const titles = key.test(rest[0] ?? '') ? rest.splice(0, 2) : rest.splice(0, 1);
  const aside = rest.length > 0 ? ` (${rest.join(', ')})` : '';
  return { ...found(status, word, word, titles.join(' ') + aside), isMarker: true };
}

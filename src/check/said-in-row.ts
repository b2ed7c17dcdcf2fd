/** A line that is a row of cells, as spreadsheets and trackers copy it: "KIT-4 | Kafka | In review | Ann". */
import type { StatusWords } from '../report/status-words.ts';

const separators = [
  ['\t', / *\t */],
  ['|', /\s+\|\s+/u],
  ['·', /\s+·\s+/u],
  ['  ', /(?<![:.,;])\s{2,}/u],
] as const;
/** The cells of a row, which tabs, bars, dots or several spaces separate; a single one if nothing does. */
export function cellsOfRow(text: string): string[] {
  if (text.length > 400) return [text];
  const [, separator] = separators.find(([sign, pattern]) => text.includes(sign) && pattern.test(text)) ?? [];
  return separator ? text.split(separator) : [text];
}

/** Whether a cell says nothing but a status. */
export function hasStatus(text: string, words: StatusWords): boolean {
  const cells = cellsOfRow(text).filter((cell) => cell !== '');
  return cells.length > 1 && cells.some((cell) => words.ofCell(cell));
}

/** What the author of a draft is told about the tracker's words. */
import { logLine } from '../../report/diagnostics/log-line.ts';
import type { StatusWords } from '../../report/status-words.ts';
import { openMarker } from '../next-report.ts';
import type { DraftLine, DraftSection } from '../report-text.ts';
import type { UnsettledLine } from './marked-draft.ts';
import { allLines } from './match-rows.ts';
import type { TrackerWork } from './rows.ts';
import { meaningLine } from './tracker-map.ts';

/** Says that a quotation mark was not written as CSV wants it. */
export function strayQuoteRemark(line: number, path: string): string {
  return `Line ${line} of ${path} has a quotation mark in a text that is not written twice: it is taken for text.`;
}

/** What the tracker says about a line, for a comment in its draft. */
export function trackerHint({ line, words }: UnsettledLine): string {
  const said = words.map((word) => `"${logLine(word)}"`);
  return `${logLine(line.words)}: the tracker says ${said.join(' and ')}`;
}

/** The lines of a draft that still need a marker, at their places in its text. */
export function unsettledRemark(
  unsettled: readonly UnsettledLine[],
  sections: readonly DraftSection[],
  { file, text }: { file: string; text: string },
): string[] {
  if (unsettled.length === 0) return [];
  const numbers = lineNumbers(sections, text);
  const rows = unsettled.map((entry) => `  ${file}:${numbers.get(entry.line)}: ${trackerHint(entry)}`);
  return [`\nThese lines have [${openMarker}], because the map has no one status for their words:\n${rows.join('\n')}`];
}

/** The words that the map lacks, as lines to add to it. */
export function unknownRemark({ unknown }: TrackerWork, file: string, known: StatusWords): string[] {
  const parts = (['statuses', 'resolutions'] as const).flatMap((field) => {
    const lines = unknown[field].map((word) => meaningLine(word, known));
    return lines.length === 0 ? [] : [`${field}:\n${lines.join('\n')}`];
  });
  return parts.length === 0 ? [] : [`\n${file} does not say what these words mean. Add them:\n${parts.join('\n')}`];
}

/** The numbers of the rows in which the lines of a draft stand, below the lists in its introduction. */
function lineNumbers(sections: readonly DraftSection[], text: string): Map<DraftLine, number> {
  const rows = text.split('\n').map((row, index) => ({ row, number: index + 1 }));
  const lines = sections.flatMap(({ blocks }) => blocks.flatMap((block) => allLines(block.lines)));
  const bullets = rows.filter(({ row }) => /^ *- /.test(row)).slice(-lines.length);
  return new Map(lines.map((line, index) => [line, bullets[index]!.number]));
}

import { correctedLines } from '../report/diagnostics/source.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import type { Status } from '../report/status.ts';
import { isMarked, wordsOf } from './line-words.ts';
import type { Correction, ReportSeen } from './rule.ts';

/** A line with each marker that its author may mean, most probable first. @param words those of the line. */
export function linesToChoose(
  statuses: readonly Status[],
  words: string,
  read: ReadLine,
  { document: { file } }: ReportSeen,
): Correction & { certainty: 'choose' } {
  const written = wordsOf(read, file.text);
  const isTaken = isMarked(read, written) && !/^\[.\](?:\s|$)/u.test(written.text);
  const start = isTaken ? file.text.lastIndexOf('[', written.start - 1) : written.start;
  const lines = [...new Set(statuses)].flatMap(({ marker }) =>
    marker === undefined ? [] : correctedLines(file.text, start, written.end, `[${marker}] ${words}`),
  );
  return { fix: lines.join('\nor:\n'), certainty: 'choose' };
}

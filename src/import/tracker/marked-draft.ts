/** What a tracker adds to the draft of a report. */
import { writtenDays } from '../../check/fields/written-days.ts';
import { isDay } from '../../report/lines/item-tag.ts';
import type { Status } from '../../report/status.ts';
import { openMarker } from '../next-report.ts';
import { asWords, escapeMarks, type DraftLine } from '../report-text.ts';
import type { Work } from './rows.ts';

/** A line whose status the tracker does not settle, with the tracker's words for it. */
export interface UnsettledLine {
  line: DraftLine;
  words: string[];
}

/**
 * Gives each line of a status report the status of its rows if they all have the same. Returns the others, which keep
 * or get the open marker.
 */
export function markLines(
  matched: ReadonlyMap<DraftLine, readonly Work[]>,
  statuses: readonly Status[],
): UnsettledLine[] {
  return [...matched].flatMap(([line, rows]) => {
    // A plan has no markers.
    if (line.marker === undefined) return [];
    const [status, ...differing] = new Set(rows.map((row) => row.status));
    const marker = statuses.find(({ id }) => id === status)?.marker;
    const isSettled = marker !== undefined && differing.length === 0;
    line.marker = isSettled ? marker : openMarker;
    const words = [...new Set(rows.map(({ word }) => word))].filter((word) => word !== '');
    return isSettled || words.length === 0 ? [] : [{ line, words }];
  });
}

/** Gives each line the due date of its rows, if those that have one have the same. */
export function dateLines(matched: ReadonlyMap<DraftLine, readonly Work[]>, language: string): void {
  for (const [line, rows] of matched) {
    const days = rows.flatMap(({ due }) => writtenDays(due, { language }).filter(isDay));
    const [day, ...differing] = new Set(days);
    // The line may name a cycle that ends on this day.
    if (day === undefined || differing.length > 0 || line.tag?.due?.day === day) continue;
    line.tag = { ...line.tag, due: { written: day, day } };
  }
}

/** Work that no line is about, in text that is not part of the report. */
export function unmatchedNote(work: readonly Work[]): string | undefined {
  if (work.length === 0) return undefined;
  const rows = work.map(({ title, key, area, word, due }) => {
    const more = [key, area, word, due].filter((part) => part !== '').join(', ');
    return `- ${asWords(escapeMarks(more === '' ? title : `${title} – ${more}`))}`;
  });
  return `<Note>\n\nNot yet in the report:\n\n${rows.join('\n')}\n\n</Note>`;
}

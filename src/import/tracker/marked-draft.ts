/** What a tracker adds to the draft of a report. */
import type { Status } from '../../report/status.ts';
import { asWords, escapeMarks, type DraftLine } from '../report-text.ts';
import type { Work } from './rows.ts';

/** Gives each line of a draft the status of its rows if they all have the same. */
export function markLines(matched: ReadonlyMap<DraftLine, readonly Work[]>, statuses: readonly Status[]): void {
  for (const [line, rows] of matched) {
    const [status, ...differing] = new Set(rows.map((row) => row.status));
    const marker = statuses.find(({ id }) => id === status)?.marker;
    // A plan has no markers.
    if (line.marker && marker && differing.length === 0) line.marker = marker;
  }
}

/** Work that no line is about, in text that is not part of the report. */
export function unmatchedNote(work: readonly Work[]): string | undefined {
  if (work.length === 0) return undefined;
  const rows = work.map(({ title, key, area, word }) => {
    const more = [key, area, word].filter((part) => part !== '').join(', ');
    return `- ${asWords(escapeMarks(more === '' ? title : `${title} – ${more}`))}`;
  });
  return `<Note>\n\nNot yet in the report:\n\n${rows.join('\n')}\n\n</Note>`;
}

/** What a tracker adds to the draft of a report. */
import { writtenDays } from '../../report/written-days.ts';
import type { Content } from '../../report/content.ts';
import { openMarker } from '../next-report.ts';
import { sectionsText, type DraftLine, type DraftSection } from '../report-text.ts';
import type { Work } from './rows.ts';

/** A line whose status the tracker does not settle, with the tracker's words for it. */
export interface UnsettledLine {
  line: DraftLine;
  words: string[];
}

/**
 * Gives each line what its rows say and agree on: in a status report the status and its reason, in any the due date.
 * Returns the lines whose status they do not settle, which keep or get the open marker.
 */
export function fillLines(
  matched: ReadonlyMap<DraftLine, readonly Work[]>,
  { statuses, site }: Pick<Content, 'statuses' | 'site'>,
): UnsettledLine[] {
  return [...matched].flatMap(([line, rows]) => {
    const day = onlyOne(rows.flatMap(({ due }) => writtenDays(due, site.language)));
    // The line may name a cycle that ends on this day.
    if (day !== undefined && line.tag?.due?.day !== day) line.tag = { ...line.tag, due: { written: day, day } };
    // A plan has no markers, and says nothing of how work stands.
    if (line.marker === undefined) return [];
    const reason = onlyOne(rows.map((row) => row.reason).filter((words) => words !== ''));
    if (reason !== undefined) line.tag = { ...line.tag, reason };
    const status = onlyOne(rows.map((row) => row.status));
    const marker = statuses.find(({ id }) => id === status)?.marker;
    line.marker = marker ?? openMarker;
    const words = [...new Set(rows.map(({ word }) => word))].filter((word) => word !== '');
    return marker !== undefined || words.length === 0 ? [] : [{ line, words }];
  });
}

/** The value that all have; undefined if there is none, or they differ. */
function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  const [value, ...differing] = new Set(values);
  return differing.length === 0 ? value : undefined;
}

/**
 * Work that no line is about, in text that is not part of the report: as the lines that it would have, which the
 * author can move there.
 */
export function unmatchedNote(
  sections: readonly DraftSection[],
  unsettled: readonly UnsettledLine[],
): string | undefined {
  if (sections.length === 0) return undefined;
  for (const { line, words } of unsettled) line.words += ` – ${words.join(', ')}`;
  const lines = sectionsText(sections).trim();
  // The words may have backticks, too, and a block of code ends with as many as it begins with.
  const longest = Math.max(2, ...(lines.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `<Note>\n\nNot yet in the report:\n\n${fence}md\n${lines}\n${fence}\n\n</Note>`;
}

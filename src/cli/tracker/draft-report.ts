import type { Status } from '../../report/status.ts';
import { wordsOfText } from '../deck/pptx/slide-words.ts';
import type { DraftLine, DraftReport } from '../report-text.ts';
import { matchRows, type Work } from './match-rows.ts';

/**
 * A draft with the markers that a tracker proposes for its lines, where all of a line's rows agree. Work that no line is
 * about stands before the first heading, as text that counts for nothing.
 */
export function withTracker(
  draft: DraftReport,
  work: readonly Work[],
  statuses: readonly Status[],
): { draft: DraftReport; lines: number; others: number } {
  const matched = matchRows(draft.sections, work);
  const listed = new Set([...matched.values()].flat());
  const others = work.filter((row) => !listed.has(row));
  const marked = (line: DraftLine): DraftLine => {
    const [status, ...differing] = new Set(matched.get(line)?.map((row) => row.status));
    const marker = differing.length === 0 ? statuses.find(({ id }) => id === status)?.marker : undefined;
    // A plan has no markers.
    const proposed = line.marker === undefined ? undefined : (marker ?? line.marker);
    return { ...line, marker: proposed, lines: line.lines.map(marked) };
  };
  const sections = draft.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, lines: block.lines.map(marked) })),
  }));
  return { draft: { ...draft, introduction: noteOf(others), sections }, lines: matched.size, others: others.length };
}

function noteOf(work: readonly Work[]): string | undefined {
  const rows = work.map(({ title, key, area, word }) => {
    const more = [key, area, word].filter((part) => part !== '').join(', ');
    return `- ${wordsOfText(more === '' ? title : `${title} – ${more}`)}`;
  });
  return rows.length === 0 ? undefined : `<Note>\n\nNot yet in the report:\n\n${rows.join('\n')}\n\n</Note>`;
}

import { statusMarkers, type Status } from '../../report/status.ts';
import { reportText, type DraftLine } from '../report-text.ts';
import type { Bullet, Unmapped } from './deck.ts';
import type { Imported, ImportedReport } from './deck-reports.ts';

/**
 * Writes a report of a deck as an author would.
 * @param imported the deck it is from.
 * @param report one of its reports.
 * @param file path of the original inside the content folder.
 * @param isNumbered whether each block says which slide it comes from.
 * @returns the text of its file, and the statuses that a plan cannot have.
 */
export function importedText(
  imported: Imported,
  report: ImportedReport,
  file: string,
  isNumbered: boolean,
): { text: string; unmapped: Unmapped[] } {
  const unmapped: Unmapped[] = [];
  const draft = (bullet: Bullet): DraftLine => ({
    words: bullet.words,
    marker: markerOf(bullet),
    tag: bullet.added ? { added: true } : {},
    lines: bullet.bullets.map(draft),
  });
  const sections = report.sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.map(({ slide, note, bullets }) => ({
      note: [isNumbered ? `Slide ${slide}.` : '', note ?? ''].filter((part) => part !== '').join(' ') || undefined,
      lines: bullets.map(draft),
    })),
  }));
  const text = reportText({
    title: titleOf(imported.title, report),
    authors: imported.authors,
    hints: [],
    source: { title: imported.title, file },
    sections,
  });
  return { text, unmapped };

  function markerOf({ status, text: words, place, doubts }: Bullet): string | undefined {
    if (report.kind === 'status') {
      unmapped.push(...(doubts ?? []).map((what) => ({ place, what })));
      return markerFor(status);
    }
    if (status && status !== 'not-started' && status !== 'planned')
      unmapped.push({ place, what: `the status "${status}" of "${words}", as a plan has none` });
    return undefined;
  }
}

function markerFor(status: Status | undefined): string | undefined {
  return [...statusMarkers].find(([, one]) => one === status)?.[0];
}

/** "Arch F23A Status & Plans" holds the "Arch F23A status" and the "Arch F23B plan". */
function titleOf(deck: string, { label, kind }: ImportedReport): string {
  const team =
    /^(.*?)\s*\b[\p{L}\p{N}._-]*\p{N}[\p{L}\p{N}._-]*\s+(?:status|plans?)\b/iu.exec(deck.slice(0, 200))?.[1] ?? '';
  return [team, label, kind].filter((part) => part !== '').join(' ');
}

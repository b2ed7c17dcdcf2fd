import { statusMarkers } from '../../report/status.ts';
import { reportText, type DraftLine } from '../report-text.ts';
import type { Imported, ImportedReport } from './deck-reports.ts';
import type { Bullet, Unmapped } from './deck.ts';

/**
 * Writes a report of a deck as an author would, and lists the statuses that are not in it. `file` is the path of the
 * original inside the content folder.
 */
export function importedText(
  { title, authors }: Imported,
  report: ImportedReport,
  file: string,
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
    blocks: blocks.map(({ note, bullets }) => ({ note, lines: bullets.map(draft) })),
  }));
  const text = reportText({
    title: titleOf(title, report),
    authors,
    hints: [],
    source: { title, file },
    sections,
  });
  return { text, unmapped };

  function markerOf({ status, text: words, position, doubts = [] }: Bullet): string | undefined {
    if (report.kind === 'status') {
      unmapped.push(...doubts.map((what) => ({ position, what })));
      return [...statusMarkers].find(([, marked]) => marked === status)?.[0];
    }
    if (status && status !== 'not-started')
      unmapped.push({ position, what: `the status "${status}" of "${words}", as a plan has none` });
    return undefined;
  }
}

/** "Arch F23A Status & Plans" holds the "Arch F23A status" and the "Arch F23B plan". */
function titleOf(deck: string, { label, kind }: ImportedReport): string {
  const team =
    /^(.*?)\s*\b[\p{L}\p{N}._-]*\p{N}[\p{L}\p{N}._-]*\s+(?:status|plans?)\b/iu.exec(deck.slice(0, 200))?.[1] ?? '';
  return [team, label, kind].filter((part) => part !== '').join(' ');
}

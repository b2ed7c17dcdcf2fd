import { builtIn, type Status } from '../../report/status.ts';
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
    marker: importedMarker(bullet),
    tag: bullet.added ? { added: true } : {},
    lines: bullet.bullets.map(draft),
  });
  const sections = report.sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.map(({ note, bullets, tables }) => ({
      note,
      lines: bullets.map(draft),
      body: tables.map(tableText),
    })),
  }));
  const text = reportText({
    title: reportTitle(title, report),
    authors,
    hints: [],
    source: { title, file },
    sections,
  });
  return { text, unmapped };

  function importedMarker({ status, text: words, position, doubts = [] }: Bullet): string | undefined {
    if (report.kind === 'status') {
      const isSaid = (what: string) => unmapped.some((earlier) => earlier.what === what);
      unmapped.push(...doubts.filter((what) => !isSaid(what)).map((what) => ({ position, what })));
      return (builtIn as readonly Status[]).find(({ id }) => id === status)?.marker;
    }
    if (status && status !== 'not-started')
      unmapped.push({ position, what: `the status "${status}" of "${words}", as a plan has none` });
    return undefined;
  }
}

/** The first row is the heading, as in most decks and in all of Markdown. */
function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => (cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [row(head), `|${' --- |'.repeat(width)}`, ...others.map(row)].join('\n');
}

/** "Arch F23A Status & Plans" holds the "Arch F23A status" and the "Arch F23B plan". */
function reportTitle(deck: string, { label, kind }: ImportedReport): string {
  return [teamOf(deck), label, kind].filter((part) => part !== '').join(' ');
}

/** The words before "F23A Status", "Status & Plans" or a label at the end of a deck's title; "" if there are none. */
export function teamOf(deck: string): string {
  const pattern =
    /^(.+?)[\s:–—-]+(?:[\p{L}._-]*\p{N}[\p{L}\p{N}._-]*(?=\s+(?:status|plans?)\b|$)|(?:status|plans?)\b)/iu;
  return pattern.exec(deck.slice(0, 200))?.[1] ?? '';
}

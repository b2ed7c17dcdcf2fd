import { reportText } from '../report-text.ts';
import type { Imported, ImportedReport } from './deck-reports.ts';

/** Writes a report of a deck as an author would. `file` is the path of the original inside the content folder. */
export function importedText({ title, authors }: Imported, report: ImportedReport, file: string): string {
  const { sections } = report;
  return reportText({ title: reportTitle(title, report), authors, hints: [], source: { title, file }, sections });
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

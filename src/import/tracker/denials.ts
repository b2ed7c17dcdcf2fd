/** What an export says against a status, in columns that are not about it: a label such as "wontfix", an archived card. */
import { columnsIn } from '../table/columns.ts';
import type { TableWords } from '../table/work-table.ts';

/** The labels of a row by which work was dropped. */
export function denyingLabels(
  header: readonly string[],
  row: readonly string[],
  { words, headers }: TableWords,
): string[] {
  const labels = columnsIn('labels', header, headers).flatMap((place) => (row[place] ?? '').split(/\s*[,;|]\s*/));
  return labels.map((label) => label.trim()).filter((label) => words.ofCell(label)?.closed === 'dropped');
}

/** Whether a row is a card that somebody put away. Its list says where it was then. */
export function isArchived(header: readonly string[], row: readonly string[], { headers }: TableWords): boolean {
  return columnsIn('archived', header, headers).some((place) => /^(?:true|1|x)$/i.test(row[place] ?? ''));
}

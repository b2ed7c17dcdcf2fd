/** What an export says against a status, in columns that are not about it: a label such as "wontfix", an archived card. */
import type { StatusWords } from '../../report/status-words.ts';

const labels = /^(?:labels?|tags?|etiketten?|etiquetas?|étiquettes?)$/iu;
const archived = /^(?:archived|archiviert|archivad[oa]|archivée?)$/iu;
const isTrue = /^(?:true|yes|1|x|wahr|ja|verdadero|sí|vrai|oui)$/iu;

/** The labels of a row by which work was dropped. */
export function denyingLabels(header: readonly string[], row: readonly string[], known: StatusWords): string[] {
  return header.flatMap((name, index) =>
    labels.test(name.trim())
      ? (row[index] ?? '')
          .split(/\s*[,;|]\s*/)
          .map((label) => label.trim())
          .filter((label) => label !== '' && known.ofCell(label)?.closed === 'dropped')
      : [],
  );
}

/** Whether a row is a card that somebody put away. Its list says where it was then. */
export function isArchived(header: readonly string[], row: readonly string[]): boolean {
  return header.some((name, index) => archived.test(name.trim()) && isTrue.test((row[index] ?? '').trim()));
}

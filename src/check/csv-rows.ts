/** Rows of an export with commas or semicolons, pasted as text: "Title,Status" above "Kafka,Done". */
import { splitLines } from '../report/diagnostics/source.ts';
import type { StatusWords } from '../report/status-words.ts';
import { isStatusName } from './other-attributes.ts';

const cell = /(?:^|[,;])\s*(?:"((?:[^"]|"")*)"|([^,;]*?))\s*(?=[,;]|$)/gu;
const title =
  /^(?:titles?|summary|name|task|issue|subject|titel|aufgabe|thema|zusammenfassung|título|tarea|asunto|titre|tâche|sujet)$/iu;

function cellsOf(row: string): string[] {
  return Array.from(row.matchAll(cell), ([, quoted, plain = '']) => (quoted ?? plain).replaceAll('""', '"'));
}

/** The rows as bullets with markers; undefined if the text is no such export. */
export function rowsAsBullets(text: string, isPlan: boolean, words: StatusWords): string[] | undefined {
  const [head = '', ...rows] = splitLines(text).filter((row) => row.trim() !== '');
  const names = cellsOf(head);
  const [ofTitle, ofStatus] = [names.findIndex((name) => title.test(name)), names.findIndex(isStatusName)];
  if (ofTitle < 0 || ofStatus < 0 || rows.length === 0) return undefined;
  const cells = rows.map(cellsOf);
  if (cells.some(({ length }) => length !== names.length)) return undefined;
  return cells.map((row) => {
    const [work = '', written = ''] = [row[ofTitle], row[ofStatus]];
    const marker = words.ofCell(written)?.marker;
    if (isPlan || written === '') return `- ${work}`;
    return marker === undefined ? `- ${work} (${written})` : `- [${marker}] ${work}`;
  });
}

/** Tables as Markdown, as Jira and Confluence write them, and as spreadsheets and exports put them on the clipboard. */
import type { RootContent, Table } from 'mdast';
import { offsetsOf, splitLines } from '../report/diagnostics/source.ts';
import { parseMarkdown } from '../report/read-document.ts';
import type { StatusWords } from '../report/status-words.ts';
import { isStatusName } from './other-attributes.ts';
import { cellsOfRow, hasStatus } from './said-in-row.ts';

export interface WorkTable {
  what: 'a table' | 'rows of cells';
  table: Table;
  /** What its offsets are in. */
  source: string;
}

/** The table that a block is, or would be in Markdown; undefined if it is none. */
export function workTableOf(node: RootContent, source: string, words: StatusWords): WorkTable | undefined {
  if (node.type === 'table') return { what: 'a table', table: node, source };
  if (node.type !== 'paragraph') return undefined;
  const { start, end } = offsetsOf(node);
  const rows = splitLines(source.slice(start, end)).filter((row) => row.trim() !== '');
  const [head = '', ...others] = rows;
  if (head.startsWith('||')) return tableOf('a table', head.split('||').slice(1, -1), others);
  const [titles = [], ...cells] = cellsOfExport(rows) ?? rows.map((row) => cellsOfRow(withTicks(row.trim())));
  const width = titles.length;
  if (width < 2 || cells.some(({ length }) => length > width || length < 2)) return undefined;
  const hasHead = cells.length > 0 && titles.some(isStatusName) && !titles.some((title) => words.statusOf(title));
  if (!hasHead && !rows.every((row) => hasStatus(withTicks(row.trim()), words))) return undefined;
  const body = (hasHead ? cells : [titles, ...cells]).map(
    (row) => `|${row.map((cell) => cell.replaceAll('|', '\\|')).join('|')}|`,
  );
  return tableOf('rows of cells', hasHead ? titles : titles.map(() => ' '), body);
}

function tableOf(what: WorkTable['what'], titles: readonly string[], rows: readonly string[]): WorkTable | undefined {
  const source = [`|${titles.join('|')}|`, `|${titles.map(() => '---').join('|')}|`, ...rows].join('\n');
  const [table] = parseMarkdown(source).children;
  return table?.type === 'table' ? { what, table, source } : undefined;
}

/** A tick or a cross of the font Wingdings. */
function withTicks(row: string): string {
  return row.replace(/^[üþûý\uf0fc\uf0fe\uf0fb\uf0fd](?=\t)/u, (sign) => (/[üþ\uf0fc\uf0fe]/u.test(sign) ? '✔' : '☒'));
}

const cell = /(?:^|[,;])\s*(?:"((?:[^"]|"")*)"|([^,;]*?))\s*(?=[,;]|$)/gu;

/** "Title,Status" above "Kafka,Done" */
function cellsOfExport(rows: readonly string[]): string[][] | undefined {
  const cells = rows.map((row) =>
    Array.from(row.matchAll(cell), ([, quoted, plain = '']) => (quoted ?? plain).replaceAll('""', '"')),
  );
  const [head = []] = cells;
  const isExport = rows.length > 1 && head.length > 1 && head.some(isStatusName);
  return isExport && cells.every(({ length }) => length === head.length) ? cells : undefined;
}

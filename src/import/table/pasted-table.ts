/** Tables as people paste them into a report: those of Markdown and wikis, rows of cells, and cards of fields. */
import type { RootContent, Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf, splitLines } from '../../report/diagnostics/source.ts';
import { parseMarkdown } from '../../report/read-document.ts';
import { kindOfName } from './columns.ts';
import { readTable, type Cell, type Row, type TableWords, type WorkTable } from './work-table.ts';

interface PastedTable {
  what: 'a table' | 'rows of cells' | 'a card of fields';
  table: WorkTable;
  /** Whether its columns are called so, or each row has a status: of others, nobody knows whether they are work. */
  isWork: boolean;
}

/** The table that a block is, or would be in Markdown; undefined if it is none. */
export function pastedTable(node: RootContent, source: string, known: TableWords): PastedTable | undefined {
  if (node.type === 'table') return aTable(cellsOf(node, source), known);
  if (node.type !== 'paragraph') return undefined;
  const { start, end } = offsetsOf(node);
  const rows = splitLines(source.slice(start, end)).filter((row) => row.trim() !== '');
  if (rows[0]?.startsWith('||')) return aTable(wikiCells(rows), known);
  return cardIn(rows, known) ?? rowsOfCells(rows, known);
}

function aTable(cells: readonly Row[], known: TableWords): PastedTable {
  const table = readTable(cells, known);
  return { what: 'a table', table, isWork: table.isNamed };
}

/** A table of Jira or Confluence. */
function wikiCells([head = '', ...others]: readonly string[]): Row[] {
  const cells = [head.split('||'), ...others.map((row) => row.split('|'))];
  return asMarkdown(cells.map((row) => row.slice(1, -1)));
}

const separators = [/ *\t */, /\s+\|\s+/u, /\s+·\s+/u, /(?<![:.,;])\s{2,}/u];
/** No row of a table is longer. */
const longest = 400;
/** What Word copies of a tick or a cross in the font Wingdings. */
const wingding = /^[\uf0fc\uf0fe\uf0fb\uf0fdüþûý](?=\t)/u;
const wingdings: Readonly<Record<string, string>> = { ü: '✔', þ: '✔', û: '☒', ý: '☒' };

/** Rows as spreadsheets and trackers copy them. */
function rowsOfCells(rows: readonly string[], known: TableWords): PastedTable | undefined {
  if (rows.some(({ length }) => length > longest)) return undefined;
  const separator = separators.find((pattern) => rows.every((row) => pattern.test(row.trim())));
  const cells = separator
    ? rows.map((row) => row.trim().replace(wingding, tick).split(separator))
    : exportedCells(rows);
  const width = cells?.[0]?.length ?? 0;
  if (!cells || width < 2 || cells.some(({ length }) => length > width)) return undefined;
  // Sentences have commas, too.
  if (!separator && !cells[0]!.some((name) => kindOfName(name, known.headers) === 'status')) return undefined;
  const table = readTable(asMarkdown(cells), known);
  if (table.rows.length === 0) return undefined;
  const [status = -1] = table.columns.status ?? [];
  const areCalledSo = table.head.length > 0 && (separator ? table.isNamed : table.hasTitle);
  // And bars and spaces.
  const haveStatuses = separator && table.rows.every((row) => known.words.statusOf(row[status]?.text ?? ''));
  const isWork = areCalledSo || haveStatuses === true;
  return isWork || isTabbed(rows) ? { what: 'rows of cells', table, isWork } : undefined;
}

/** Whether tabs separate cells, and not the signs of bullets from their words. */
function isTabbed(rows: readonly string[]): boolean {
  return rows.length > 1 && rows.every((row) => /^\s*(?:[^\t]{2,}|[✔☒])\t/u.test(row.replace(wingding, tick)));
}

function tick(letter: string): string {
  const code = letter.charCodeAt(0);
  return wingdings[code >= 0xf000 ? String.fromCharCode(code - 0xf000) : letter] ?? letter;
}

const exported = /(?:^|[,;])\s*(?:"((?:[^"]|"")*)"|([^,;]*?))\s*(?=[,;]|$)/gu;

/** "Title,Status" above "Kafka,Done" */
function exportedCells(rows: readonly string[]): string[][] | undefined {
  const cells = rows.map((row) =>
    Array.from(row.matchAll(exported), ([, quoted, plain = '']) => (quoted ?? plain).replaceAll('""', '"')),
  );
  const [head = []] = cells;
  return rows.length > 1 && cells.every(({ length }) => length === head.length) ? cells : undefined;
}

const field = /^\s*(?:\*\*)?(?<name>\p{L}[\p{L} ]{1,20}?)(?:\*\*)?\s?:(?:\*\*)?\s+(?<value>\S.*?)\s*$/u;

/** Work as fields below each other, as Notion copies it: "Kafka", "Status: Done", "Owner: Ann". */
function cardIn(rows: readonly string[], known: TableWords): PastedTable | undefined {
  const fields = rows.map((row) => field.exec(row)?.groups);
  const [first, ...others] = fields;
  if (others.length === 0 || others.includes(undefined)) return undefined;
  const named = fields.flatMap((one) => (one ? { name: one['name'] ?? '', value: one['value'] ?? '' } : []));
  const kinds = named.map(({ name }) => kindOfName(name, known.headers));
  if (!kinds.includes('status') || !(first === undefined || kinds.includes('title'))) return undefined;
  const title = first === undefined ? [{ name: '', value: (rows[0] ?? '').trim() }] : [];
  const all = [...title, ...named];
  const cells = asMarkdown([all.map(({ name }) => name), all.map(({ value }) => value)]);
  return { what: 'a card of fields', table: readTable(cells, known), isWork: true };
}

/** Cells of plain rows, which may hold Markdown. */
function asMarkdown(rows: readonly (readonly string[])[]): Row[] {
  const row = (cells: readonly string[]) => `|${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join('|')}|`;
  const [head = [], ...others] = rows;
  const source = [row(head), `|${head.map(() => '---').join('|')}|`, ...others.map(row)].join('\n');
  const [table] = parseMarkdown(source).children;
  return table?.type === 'table' ? cellsOf(table, source) : [];
}

function cellsOf({ children }: Table, source: string): Row[] {
  return children.map((row) => row.children.map((cell) => ({ text: plainText(cell), words: wordsOf(cell, source) })));
}

function plainText(cell: TableCell): string {
  return toString(cell).trim();
}

function wordsOf({ children }: TableCell, source: string): Cell['words'] {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return '';
  const written = source.slice(offsetsOf(first).start, offsetsOf(last).end);
  return written.replace(/\s*<br\s*\/?>\s*/gi, ' ').trim();
}

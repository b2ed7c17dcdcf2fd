/** Tables as Markdown and as Jira and Confluence write them. */
import type { RootContent, Table } from 'mdast';
import { offsetsOf, splitLines } from '../report/diagnostics/source.ts';
import { parseMarkdown } from '../report/read-document.ts';

export interface WorkTable {
  table: Table;
  /** What its offsets are in. */
  source: string;
}

/** The table that a block is, or would be in Markdown; undefined if it is none. */
export function workTableOf(node: RootContent, source: string): WorkTable | undefined {
  if (node.type === 'table') return { table: node, source };
  const { start, end } = offsetsOf(node);
  if (node.type !== 'paragraph' || !source.startsWith('||', start)) return undefined;
  const [head = '', ...rows] = splitLines(source.slice(start, end));
  const titles = head.split('||').slice(1, -1);
  const markdown = [`|${titles.join('|')}|`, `|${titles.map(() => '---').join('|')}|`, ...rows].join('\n');
  const [table] = parseMarkdown(markdown).children;
  return table?.type === 'table' ? { table, source: markdown } : undefined;
}

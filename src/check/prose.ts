import type { Nodes } from 'mdast';
import { offsetsOf } from '../report/diagnostics/source.ts';
import { eachNode } from '../report/markdown/nodes.ts';

/** The source of a paragraph, with code, tags and URLs replaced by full stops. */
export function proseOf(block: Nodes, source: string): string {
  const blanks: (readonly [start: number, end: number])[] = [];
  eachNode(block, (node) => {
    if (node === block || node.type === 'text' || !node.position) return;
    const { start, end } = offsetsOf(node);
    const isBare = node.type === 'link' && source[start] !== '[';
    const children = 'children' in node && !isBare ? node.children : [];
    const [first, last] = [children[0], children.at(-1)];
    // The words of an image are text.
    const words = node.type === 'image' ? Math.max(0, source.slice(start, end).lastIndexOf('](')) : 0;
    if (first?.position && last?.position) blanks.push([start, offsetsOf(first).start], [offsetsOf(last).end, end]);
    else blanks.push([start + words, end]);
  });
  const { start: first, end: last } = offsetsOf(block);
  const parts: string[] = [];
  let done = first;
  for (const [start, end] of blanks.sort(([a], [b]) => a - b)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(source.slice(done, from), '.'.repeat(end - from));
    done = end;
  }
  return parts.join('') + source.slice(done, last);
}

/** Work that is written as something else than bullets: in an ordered list, a quotation or a block of code. */
import type { Nodes, RootContent } from 'mdast';
import { offsetsOf, splitLines } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { markerPattern } from '../status.ts';

const marked = markerPattern((mark) => new RegExp(String.raw`^\s*[-*+] +\[${mark}\] `, 'm'));

/** Their markers are reported one by one. */
const numbered = markerPattern((mark) => new RegExp(String.raw`^\s*(?:\d+[.)]|[-*+])\s+\[${mark}\](?:\s|$)`, 'm'));

/**
 * Reports lists that hold the work of an area without bullets, or of a report without any. Where there are bullets too,
 * these are the work, unless others have markers.
 */
export function reportOtherLists(nodes: readonly RootContent[], findings: Findings): void {
  const isList = (node: Nodes) => node.type === 'list' && !node.ordered;
  const isBare = !nodes.some(isList);
  const add = (node: Nodes, what: string, rows: readonly string[]) =>
    findings.report({
      at: node,
      code: 'missed-mark',
      found: `${what}, which is not read as work`,
      expected:
        'bullets under the heading of an area if these are pieces of work; if not, <Note> and </Note> around them',
      fix: rows.join('\n'),
    });
  const areas: RootContent[][] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 2) areas.push([]);
    areas.at(-1)?.push(node);
    const text = node.type === 'code' ? node.value : '';
    if (isBare && (marked(findings.statuses).test(text) || (/^## /m.test(text) && /^[-*+] /m.test(text))))
      add(node, 'a block of code', splitLines(text));
  }
  for (const area of areas) {
    const hasBullets = area.some(isList);
    for (const node of area) {
      const { start, end } = offsetsOf(node);
      const rows = splitLines(findings.source.slice(start, end));
      const [quoted, ...others] = rows.map((row) => row.replace(/^ {0,3}> ?/, ''));
      if (node.type === 'list' && node.ordered && !hasBullets && !numbered(findings.statuses).test(rows.join('\n')))
        add(
          node,
          'an ordered list',
          rows.map((row) => row.replace(/^(\s*)\d{1,9}[.)](?=\s)/, '$1-')),
        );
      else if (node.type === 'blockquote' && node.children.some(isList)) {
        const isWork = !hasBullets || marked(findings.statuses).test([quoted, ...others].join('\n'));
        if (isWork) add(node, 'a quotation', [quoted!, ...others]);
      }
    }
  }
}

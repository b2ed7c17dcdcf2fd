/**
 * Text that looks like a bullet, an area heading or a status, and that Markdown reads as words. The whole report is
 * searched for it before its lines are read; all of it gives the same warning, `missed-mark`. Markers that are read, but
 * are unknown or in the wrong place, are errors of that second pass (`lines/marker-errors.ts`).
 */
import type { List, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf, splitLines } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { markerPattern } from '../status.ts';
import { reportJoinedText, reportShallowBullets } from './bullet-layout.ts';
import {
  looksLikeMark,
  namesOtherArea,
  reportHeading,
  reportRows,
  titleIn,
  type LookalikeContext,
} from './bullets-and-headings.ts';
import { reportStatusLookalike } from './status-lookalike.ts';

/** Reports words that look like a bullet, an area heading or a status marker. */
export function reportLookalikes(nodes: readonly RootContent[], context: LookalikeContext): void {
  let area: string | undefined;
  let isInArea = false;
  reportOtherLists(nodes, context.findings);
  for (const node of nodes) {
    const title = node.type === 'heading' ? titleIn(toString(node)) : '';
    if (node.type === 'heading' && node.depth <= 2) {
      area = context.areas.find(title);
      isInArea = true;
    } else if (node.type === 'heading' && namesOtherArea(title, area, context)) {
      const { start, end } = offsetsOf(node);
      reportHeading(node, start, end, title, context.findings);
    } else if (node.type === 'paragraph') {
      reportRows(node, isInArea ? 'paragraph' : 'intro', area, context);
    } else if (node.type === 'list' && !node.ordered && isInArea) {
      reportInList(node, area, context);
    }
  }
}

function reportInList(list: List, area: string | undefined, context: LookalikeContext): void {
  const { kind, findings } = context;
  reportShallowBullets(list, findings);
  for (const bullet of list.children) {
    const [first, ...blocks] = bullet.children;
    if (first?.type === 'paragraph') {
      reportStatusLookalike(bullet, first, kind, findings);
      reportRows(first, 'bullet', area, context);
      reportJoinedText(bullet, first, (row) => looksLikeMark(row, area, context), findings);
    }
    for (const block of blocks) {
      if (block.type === 'paragraph') reportRows(block, 'paragraph', area, context);
      if (block.type === 'list' && !block.ordered) reportInList(block, area, context);
    }
  }
}

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

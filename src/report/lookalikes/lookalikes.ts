/**
 * Text that looks like a bullet, an area heading or a status but that Markdown reads as words. The whole report is
 * searched before its lines are read. A status in the wrong place is the error `misplaced-marker`, everything else the
 * warning `missed-mark`. Markers that Markdown does read are checked in `lines/marker.ts`.
 */
import type { List, Nodes, RootContent } from 'mdast';
import { offsetsOf, quote, restOfLine, splitLines } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { isBullets, plainText } from '../markdown/nodes.ts';
import { plural } from '../plural.ts';
import { markerPattern } from '../status.ts';
import {
  namesOtherArea,
  reportMissedHeading,
  reportRows,
  titleIn,
  wordsIndent,
  type LookalikeContext,
  type Within,
} from './rows.ts';
import { reportStatusLookalike } from './status-lookalike.ts';

export function reportLookalikes(nodes: readonly RootContent[], context: LookalikeContext): void {
  let area: string | undefined;
  let within: Within = 'intro';
  reportOtherLists(nodes, context.findings);
  for (const node of nodes) {
    const title = node.type === 'heading' ? titleIn(plainText([node])) : '';
    if (node.type === 'heading' && node.depth <= 2) {
      area = context.areas.find(title);
      within = 'paragraph';
    } else if (node.type === 'heading' && namesOtherArea(title, area, context)) {
      const { start, end } = offsetsOf(node);
      reportMissedHeading(node, start, end, title, context.findings);
    } else reportBlock(node, within, area, context);
  }
}

/** Notes and quotations hold other people's lists, and bullets before the first area are an error anyway. */
function reportBlock(node: RootContent, within: Within, area: string | undefined, context: LookalikeContext): void {
  if (node.type === 'paragraph') reportRows(node, undefined, within, area, context);
  if (node.type !== 'list' || (within === 'intro' && !node.ordered)) return;
  const isLines = within === 'paragraph' && !node.ordered;
  if (isLines) reportShallowBullets(node, context.findings);
  for (const bullet of node.children) {
    const [first, ...blocks] = bullet.children;
    if (isLines && first?.type === 'paragraph') reportStatusLookalike(bullet, first, context);
    if (first?.type === 'paragraph') reportRows(first, bullet, isLines ? 'line' : 'bullet', area, context);
    else if (first && !isLines) reportBlock(first, 'bullet', area, context);
    for (const block of blocks) reportBlock(block, isLines ? 'paragraph' : 'bullet', area, context);
  }
}

/** Reports bullets that are indented too little to be below the bullet above. */
function reportShallowBullets({ children }: List, findings: Findings): void {
  const [first] = children;
  for (const bullet of children) {
    const { column = 1, offset = 0 } = bullet.position?.start ?? {};
    const extra = column - (first?.position?.start.column ?? 1);
    if (extra <= 0) continue;
    const indent = wordsIndent(first!, findings.source);
    findings.report({
      at: [offset, offset],
      code: 'missed-mark',
      found: `${quote(restOfLine(findings.source, offset))}, which is indented by ${plural(extra, 'space')}, too little for a sub-line`,
      expected: `${indent} spaces before a sub-line, or as many as before the bullet above`,
      instead: ' '.repeat(indent),
      over: [offset - (column - 1), offset],
    });
  }
}

const markedRow = markerPattern((mark) => new RegExp(String.raw`^\s*[-*+] +\[${mark}\] `, 'm'));

/** Each of these markers is reported by itself. */
const numbered = markerPattern((mark) => new RegExp(String.raw`^\s*(?:\d+[.)]|[-*+])\s+\[${mark}\](?:\s|$)`, 'm'));

/** Other lists hold the work of an area that has no bullets, or of any area if they have markers. */
function reportOtherLists(nodes: readonly RootContent[], findings: Findings): void {
  const { source, statuses } = findings;
  const isBare = !nodes.some(isBullets);
  const isMarked = (text: string) => markedRow(statuses).test(text);
  const add = (node: Nodes, what: string, fix: string) =>
    findings.report({
      at: node,
      code: 'missed-mark',
      found: `${what}, which is not read as work`,
      expected:
        'bullets under the heading of an area if these are pieces of work; if not, <Note> and </Note> around them',
      fix: splitLines(fix).join('\n'),
    });
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 2) parts.push([]);
    parts.at(-1)!.push(node);
  }
  for (const part of parts) {
    const hasBullets = part.some(isBullets);
    for (const node of part) {
      const { start, end } = offsetsOf(node);
      const written = source.slice(start, end);
      if (node.type === 'code') {
        const isWork = isMarked(node.value) || (/^## /m.test(node.value) && /^[-*+] /m.test(node.value));
        if (isBare && isWork) add(node, 'a block of code', node.value);
      } else if (part === parts[0]) {
        continue;
      } else if (node.type === 'list' && node.ordered) {
        const isWork = !hasBullets && !numbered(statuses).test(written);
        if (isWork) add(node, 'an ordered list', written.replace(/^([^\S\r\n]*)\d{1,9}[.)](?=\s)/gm, '$1-'));
      } else if (node.type === 'blockquote' && node.children.some(isBullets)) {
        const text = written.replace(/^ {0,3}> ?/gm, '');
        if (!hasBullets || isMarked(text)) add(node, 'a quotation', text);
      }
    }
  }
}

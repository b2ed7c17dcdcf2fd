/**
 * Text that looks like a bullet, an area heading or a status, and that Markdown reads as words. The whole report is
 * searched for it before its lines are read; all of it gives the same warning, `missed-mark`. Markers that are read, but
 * are unknown or in the wrong place, are errors of that second pass (`lines/marker-errors.ts`).
 */
import type { List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../diagnostics/source.ts';
import { reportJoinedText, reportShallowBullets } from './bullet-layout.ts';
import {
  looksLikeMark,
  namesOtherArea,
  reportHeading,
  reportRows,
  titleIn,
  type LookalikeContext,
} from './bullets-and-headings.ts';
import { reportOtherLists } from './other-lists.ts';
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

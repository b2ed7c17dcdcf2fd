import type { RootContent } from 'mdast';
import { plainText } from '../../../report/markdown/nodes.ts';
import { markerPattern } from '../../../report/status.ts';
import { blocksOfAreas, unreadMistake } from '../../unread-lists.ts';
import type { ReportRule, ReportSeen } from '../../rule.ts';
import { statusOfTitle } from '../../../report/set-apart.ts';

/** Each of these markers is a mistake of its own. */
const marked = markerPattern((mark) => new RegExp(String.raw`^\s*(?:\d+[.)]|[-*+])\s+\[${mark}\](?:\s|$)`, 'm'));

/** An ordered list in an area that has no bullets. */
export const numberedList: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const blocks = blocksOfAreas(seen);
    for (const [index, { node, written, hasBullets }] of blocks.entries()) {
      if (node.type !== 'list' || !node.ordered || hasBullets || marked(seen.statuses).test(written)) continue;
      const marker = markerAbove(blocks[index - 1]?.node, seen);
      report(unreadMistake(node, 'an ordered list', asBullets(written, marker), seen));
    }
  },
};

/** The marker of the status that a heading or a paragraph above a list says, with a space. */
function markerAbove(node: RootContent | undefined, { words, document }: ReportSeen): string {
  if (document.report.kind === 'plan' || (node?.type !== 'heading' && node?.type !== 'paragraph')) return '';
  const marker = statusOfTitle(plainText([node]), words)?.marker;
  return marker === undefined ? '' : `[${marker}] `;
}

function asBullets(list: string, marker: string): string {
  const bullets = list.replace(/^([^\S\r\n]+)\d{1,9}[.)](?=\s)/gm, '$1-');
  return bullets.replace(/^\d{1,9}[.)]\s+/gm, () => `- ${marker}`);
}

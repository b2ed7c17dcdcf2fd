import { isBullets } from '../../../report/markdown/nodes.ts';
import { blocksOfAreas, explainUnread, hasMarkedBullet } from '../../unread-lists.ts';
import type { ReportRule } from '../../rule.ts';

/** Bullets in a quotation, in an area that has no others, or with markers. */
export const quotedList: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const { node, written, hasBullets } of blocksOfAreas(seen)) {
      if (node.type !== 'blockquote' || !node.children.some(isBullets)) continue;
      const bullets = written.replace(/^ {0,3}> ?/gm, '');
      if (!hasBullets || hasMarkedBullet(bullets, seen.statuses)) report(explainUnread(node, 'a quotation', bullets));
    }
  },
};

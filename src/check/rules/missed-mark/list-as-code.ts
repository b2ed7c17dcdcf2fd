import { frontmatterOf } from '../../../report/fields/frontmatter.ts';
import { isBullets } from '../../../report/markdown/nodes.ts';
import { unreadMistake, hasMarkedBullet } from '../../unread-lists.ts';
import type { ReportRule } from '../../rule.ts';

/** Bullets in a block of code, in a report that has no others. */
export const listAsCode: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { body } = seen.document;
    if (body.some(isBullets)) return;
    for (const node of body) {
      if (node.type !== 'code') continue;
      const { value } = node;
      // The whole file is a mistake of its own.
      if (frontmatterOf(value)) continue;
      const isReport = /^## /m.test(value) && /^[-*+] /m.test(value);
      if (isReport || hasMarkedBullet(value, seen.statuses))
        report(unreadMistake(node, 'a block of code', value, seen));
    }
  },
};

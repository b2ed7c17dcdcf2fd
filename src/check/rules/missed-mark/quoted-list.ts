import { isBullets } from '../../../report/markdown/nodes.ts';
import { blocksOfAreas, unreadMistake, hasMarkedBullet } from '../../unread-lists.ts';
import { splitLines } from '../../../report/diagnostics/source.ts';
import type { ReportRule, ReportSeen } from '../../rule.ts';
import { setApart } from '../../../report/set-apart.ts';

/** Bullets in a quotation, in an area that has no others, or with statuses. */
export const quotedList: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const { node, written, hasBullets } of blocksOfAreas(seen)) {
      if (node.type !== 'blockquote' || !node.children.some(isBullets)) continue;
      const bullets = written.replace(/^ {0,3}> ?/gm, '');
      if (!hasBullets || hasMarkedBullet(bullets, seen.statuses) || saysStatus(bullets, seen))
        report(unreadMistake(node, 'a quotation', bullets, seen));
    }
  },
};

/** Whether a bullet says a status in words, as in a quoted e-mail. */
function saysStatus(bullets: string, { words }: ReportSeen): boolean {
  const lines = splitLines(bullets).flatMap((row) => /^\s*[-*+]\s+(\S.*)$/.exec(row)?.[1] ?? []);
  return lines.some((line) => setApart(line, words) !== undefined);
}

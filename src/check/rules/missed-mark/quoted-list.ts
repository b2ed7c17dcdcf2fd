import { markerList } from '../../../report/status.ts';
import { isBullets } from '../../../report/markdown/nodes.ts';
import { blocksOfAreas, explainUnread, hasMarkedBullet } from '../../unread-lists.ts';
import { offsetsOf, splitLines } from '../../../report/diagnostics/source.ts';
import type { ReportRule, ReportSeen } from '../../rule.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { longestTitle, statusOf } from '../../said-beginning.ts';
import { saidInLine } from '../../said-status.ts';

/** Bullets in a quotation, in an area that has no others, or with statuses. */
export const quotedList: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const blocks = blocksOfAreas(seen);
    const answers = blocks.map(({ node, written }, index) => {
      const isAnswer = node.type === 'paragraph' && blocks[index - 1]?.node.type === 'blockquote';
      return isAnswer && seen.document.report.kind === 'status' ? written.replace(/[.!]$/, '') : '';
    });
    const isAnswered = answers.some((answer) => statusOf(answer, seen.words));
    for (const [index, { node, written, hasBullets }] of blocks.entries()) {
      if (node.type !== 'blockquote' || !node.children.some(isBullets)) continue;
      const bullets = written.replace(/^ {0,3}> ?/gm, '');
      const answer = answers[index + 1] ?? '';
      const [, title] = /^[-*+]\s+([^[\s][^\r\n]*)$/.exec(bullets.trim()) ?? [];
      if (isAnswered && title !== undefined && answer !== '' && answer.length <= longestTitle) {
        const said = statusOf(answer, seen.words);
        const aside = said?.isWhole && said.status ? '' : ` (${insideSentence(answer).replace(/[()]/g, '')})`;
        report({
          at: [offsetsOf(node).start, offsetsOf(blocks[index + 1]!.node).end],
          found: 'a quotation and an answer',
          expected: `one line, if the answer is about it: ${markerList(seen.statuses)}`,
          instead: `- [${said?.status?.marker ?? '?'}] ${title}${aside}`,
        });
        continue;
      }
      if (!hasBullets || hasMarkedBullet(bullets, seen.statuses) || saysStatus(bullets, seen))
        report(explainUnread(node, 'a quotation', bullets, seen));
    }
  },
};

/** Whether a bullet says a status in words, as in a quoted e-mail. */
function saysStatus(bullets: string, { words }: ReportSeen): boolean {
  const lines = splitLines(bullets).flatMap((row) => /^\s*[-*+]\s+(\S.*)$/.exec(row)?.[1] ?? []);
  return lines.some((line) => saidInLine(line, words)?.said.status !== undefined);
}

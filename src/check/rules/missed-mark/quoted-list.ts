import { isBullets } from '../../../report/markdown/nodes.ts';
import { blocksOfAreas, explainUnread, hasMarkedBullet } from '../../unread-lists.ts';
import { offsetsOf, splitLines } from '../../../report/diagnostics/source.ts';
import type { ReportRule, ReportSeen } from '../../rule.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { statusOf } from '../../said-beginning.ts';
import { saidInLine } from '../../said-status.ts';

/** Bullets in a quotation, in an area that has no others, or with statuses. */
export const quotedList: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const blocks = blocksOfAreas(seen);
    const isAnswered = blocks.some(({ node, written }, index) => {
      return blocks[index - 1]?.node.type === 'blockquote' && node.type === 'paragraph' && answerIn(written, seen);
    });
    for (const [index, { node, written, hasBullets }] of blocks.entries()) {
      if (node.type !== 'blockquote' || !node.children.some(isBullets)) continue;
      const bullets = written.replace(/^ {0,3}> ?/gm, '');
      const answer = blocks[index + 1];
      const answered = isAnswered && answer?.node.type === 'paragraph' ? withAnswer(bullets, answer.written, seen) : undefined;
      if (answer && answered !== undefined) {
        const expected = 'one line, if the paragraph below it is the answer; if not, <Note> and </Note> around it';
        const at = [offsetsOf(node).start, offsetsOf(answer.node).end] as const;
        report({ at, found: 'a quotation and an answer', expected, instead: answered });
        continue;
      }
      if (!hasBullets || hasMarkedBullet(bullets, seen.statuses) || saysStatus(bullets, seen))
        report(explainUnread(node, 'a quotation', bullets, seen));
    }
  },
};

function answerIn(text: string, { words, document }: ReportSeen): ReturnType<typeof statusOf> {
  return document.report.kind === 'plan' ? undefined : statusOf(text.replace(/[.!]$/, ''), words);
}

/** A quoted line with its answer, which may need a marker; undefined if there are several. */
function withAnswer(quoted: string, answer: string, seen: ReportSeen): string | undefined {
  const title = /^[-*+]\s+(?!\[)(?<title>\S[^\r\n]*)$/.exec(quoted.trim())?.groups?.['title'];
  const plain = answer.replace(/\s+/g, ' ').replace(/[.!]$/, '');
  if (title === undefined || plain.length > 100) return undefined;
  const said = answerIn(plain, seen);
  const aside = said?.isWhole && said.status ? (said.share ?? '') : insideSentence(plain).replace(/[()]/g, '');
  return `- [${said?.status?.marker ?? '?'}] ${title}${aside === '' ? '' : ` (${aside})`}`;
}

/** Whether a bullet says a status in words, as in a quoted e-mail. */
function saysStatus(bullets: string, { words }: ReportSeen): boolean {
  const lines = splitLines(bullets).flatMap((row) => /^\s*[-*+]\s+(\S.*)$/.exec(row)?.[1] ?? []);
  return lines.some((line) => saidInLine(line, words)?.said.status !== undefined);
}

import { quote, restOfLine } from '../../report/diagnostics/source.ts';
import type { SaidStatus } from '../../report/read-status.ts';
import { isReport } from '../../report/read-report.ts';
import type { Sign, SignMistake, SignRule } from '../signs.ts';

/** "Replace the seals <- done": the status is the marker of the line, or in parentheses if it may mean several. */
function statusBehindArrow(
  { offset, source, seen }: Pick<Sign, 'offset' | 'source' | 'seen'>,
  written: string,
  { status }: SaidStatus,
): SignMistake {
  const before = lineBefore(source, offset);
  const start = offset - before.length;
  const [bullet = ''] = /^\s*[-*+] +/.exec(before) ?? [];
  const words = source.slice(start + bullet.length, offset).trimEnd();
  const end = offset + written.length;
  const said = written.replace(/^<-+ */, '');
  const isPlan = isReport(seen.document) && seen.document.report.kind === 'plan';
  const marker = isPlan || /^\[.\]/u.test(words) || bullet === '' ? undefined : status?.marker;
  const instead = marker === undefined ? `${words} (${said})` : `[${marker}] ${words}`;
  return {
    at: [offset, end],
    found: quote(written),
    expected: 'the status as a marker before the words, or in parentheses behind them',
    instead,
    over: [start + bullet.length, end],
  };
}

function lineBefore(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset) + 1, offset);
}

/** A less-than sign that begins no tag. */
export const mdxLessThan: SignRule = {
  code: 'mdx-less-than',
  explain({ offset, rest, source, seen }) {
    if (!rest.startsWith('<')) return undefined;
    // Longer words are no status.
    const arrow = /^<-{1,2} *(?<said>[^<>]{2,60})$/.exec(restOfLine(rest, 0, 80));
    const status = arrow && seen.words.read(arrow.groups?.['said'] ?? '');
    const isRemark =
      arrow !== null && /^<-+ \S+ \S/.test(arrow[0]) && /^\s*[-*+] .* $/.test(lineBefore(source, offset));
    if (arrow && (status ?? isRemark))
      return statusBehindArrow({ offset, source, seen }, arrow[0], status ?? { status: undefined });
    const [mention, name] = /^<[@#!][^<>|\s]+(?:\|([^<>\r\n]*))?>/.exec(rest) ?? [];
    if (mention !== undefined)
      return {
        at: [offset, offset + mention.length],
        found: `${quote(mention)}, which only Slack can read`,
        expected: 'the name of the person or channel, if readers need it',
        ...(name === undefined ? { fix: 'Write the name of the person or channel, or delete it.' } : { instead: name }),
      };
    return {
      at: [offset, offset + 1],
      found: quote(restOfLine(rest, 0, 20)),
      expected: 'the less-than sign escaped with a backslash',
      instead: '\\<',
      // Such as `<5`; anything else may be a tag or a sign of another program.
      ...(/^<(?:[\d=.,]|-\d)/.test(rest) && { certainty: 'certain' }),
    };
  },
};

import { beforeInLine, maxContext, quote, restOfLine } from '../../report/diagnostics/source.ts';
import { asNote } from '../html-as-markdown.ts';
import type { Sign, SignMistake, SignRule } from '../signs.ts';

export const mdxExpression: SignRule = {
  code: 'mdx-expression',
  explain(sign) {
    if (!sign.rest.startsWith('{')) return undefined;
    return explainComment(sign) ?? explainBrace(sign);
  },
};

function explainComment({ offset, rest }: Sign): SignMistake | undefined {
  const [comment, words = ''] = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}/.exec(rest) ?? [];
  if (comment === undefined) return undefined;
  return {
    at: [offset, offset + comment.length],
    expected: 'a visible <Note>, or nothing: reports have no hidden text',
    instead: asNote(words),
    isWholeLine: true,
  };
}

/** The fix escapes every brace in the line, so that one paste is enough. */
function explainBrace({ source, offset: start }: Sign): SignMistake {
  const isLong = beforeInLine(source, start, maxContext + 1).length > maxContext || isLongFrom(source, start);
  const longest = isLong ? neighbourhood : maxContext;
  const before = beforeInLine(source, start, longest);
  const after = restOfLine(source, start, longest);
  const escaped = escapedBraces(before + after);
  const [braces = ''] = /^\{*/.exec(after) ?? [];
  return {
    at: [start, start + braces.length],
    found: `${quote(/^\{[^}]*\}+/.exec(after)?.[0] ?? after)}, which MDX reads as code`,
    expected: 'each brace escaped with a backslash; reports contain no code',
    instead: escaped,
    over: [start - before.length, start + after.length],
    isWholeLine: true,
    isCertain: withoutEscapes(escaped) === withoutEscapes(before + after),
  };
}

function withoutEscapes(line: string): string {
  return line.replaceAll('\\{', '{');
}

/** Of a long line, only so much on each side is shown, and thousands of braces would take long. */
const neighbourhood = 200;

function isLongFrom(source: string, start: number): boolean {
  return restOfLine(source, start, maxContext + 1).length > maxContext;
}

function escapedBraces(line: string): string {
  return (
    line
      // `{color:red}words{color}` of Jira and Confluence.
      .replace(/\{(\w+)(?::[^{}]*)?\}([^{}]*)\{\1\}/g, '$2')
      .replace(/(`+)(?:(?!\1)[^\r\n])*\1(?!`)|\\[\\{<]|<\/?\p{L}[^<>]*>|\{/gu, (all) => (all === '{' ? '\\{' : all))
  );
}

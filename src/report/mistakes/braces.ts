/** Curly braces, which MDX reads as code. */
import { correctedLines, maxContext, quote, restOfLine } from '../diagnostics/source.ts';
import { asNote } from './html-tags.ts';
import type { Sign } from './tags.ts';

/** A brace or a comment in braces. The fix of a brace escapes all of its line, so that one paste does for all. */
export function explainBrace(source: string, start: number): Sign {
  const [comment, hidden = ''] = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}/.exec(source.slice(start)) ?? [];
  const what = 'which MDX reads as code';
  if (comment !== undefined)
    return {
      code: 'mdx-expression',
      at: [start, start + comment.length],
      found: `${quote(comment)}, ${what}`,
      expected: 'a visible <Note>, or nothing',
      instead: asNote(hidden),
      end: start + comment.length,
    };
  const rest = restOfLine(source, start, 500);
  const run = /^\{*/.exec(rest)![0].length;
  const line = escapedLine(source, start);
  const shown = /^\{[^}]*\}+/.exec(rest)?.[0] ?? rest;
  const others = (line?.braces ?? 0) - shown.replace(/[^{]/g, '').length;
  const more = others > 0 ? ` and ${others} more` : '';
  return {
    code: 'mdx-expression',
    at: [start, start],
    found: `${quote(shown)}${more}, ${what}`,
    expected: 'each brace escaped with a backslash; reports contain no code',
    fix: line?.text ?? correctedLines(source, start, start + run, '\\{'.repeat(run)),
    end: start + run,
  };
}

/** The line of a brace with a backslash before each brace that is neither code nor part of a tag. */
function escapedLine(source: string, start: number): { text: string; braces: number } | undefined {
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - maxContext), start))![0];
  const after = restOfLine(source, start, maxContext);
  if (before.length + after.length >= maxContext) return undefined;
  let braces = 0;
  const escape = (text: string) =>
    text.replace(/(`+)(?:(?!\1)[^\r\n])*\1(?!`)|\\[\\{<]|<\/?\p{L}[^<>]*>|\{/gu, (all) => {
      if (all !== '{') return all;
      braces++;
      return '\\{';
    });
  // Such as `{color:red}words{color}` of Jira and Confluence.
  const line = (before + after).replace(/\{(\w+)(?::[^{}]*)?\}([^{}]*)\{\1\}/g, '$2');
  return { text: escape(line), braces };
}

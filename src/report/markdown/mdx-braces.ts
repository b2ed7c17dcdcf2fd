/** Curly braces, which MDX reads as code. */
import type { Finding, Position } from '../diagnostics/diagnostic.ts';
import { correctedLines, emptyLine, positionAt, quote, restOfLine, spanAt } from '../diagnostics/source.ts';

/** A longer line is not shown whole. */
const maxLine = 2_000;

/** The offset of the brace that is open at an offset. */
export function openBrace(text: string, at: number): number {
  let depth = 0;
  for (let index = Math.min(at, text.length - 1); index >= 0; index--) {
    if (text[index] === '}' && index < at) depth++;
    if (text[index] === '{' && depth-- === 0) return index;
  }
  return text.lastIndexOf('{');
}

/** The finding for the braces between two offsets on one line; its fix escapes them. */
export function braceFinding(source: string, start: number, position?: Position, end = start + 1): Finding {
  const [comment, hidden = ''] = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}/.exec(source.slice(start)) ?? [];
  if (comment !== undefined) {
    return {
      code: 'mdx-expression',
      position: spanAt(source, start, start + comment.length),
      found: `${quote(comment)}, which MDX reads as code`,
      expected: 'a visible <Note>, or nothing',
      fix: correctedLines(source, start, start + comment.length, asNote(hidden)),
    };
  }
  const rest = restOfLine(source, start, 500);
  const line = escapedLine(source, start, end);
  const more = line && line.braces > 1 ? ` and ${line.braces - 1} more` : '';
  return {
    code: 'mdx-expression',
    position: position ?? positionAt(source, start),
    found: `${quote(/^\{[^}]*\}+/.exec(rest)?.[0] ?? rest)}${more}, which MDX reads as code`,
    expected: 'each brace escaped with a backslash; reports contain no code',
    fix: line?.text ?? correctedLines(source, start, end, withoutCode(source.slice(start, end))),
  };
}

/** The words of a comment as a note; empty if it has none. */
export function asNote(hidden: string): string {
  const words = hidden.trim().replace(/[<{]/g, '\\$&');
  if (words === '') return '';
  return emptyLine.test(words) ? `<Note>\n\n${words}\n\n</Note>` : `<Note>${words}</Note>`;
}

/** Escapes braces that MDX reads as code, where a backslash is no escape: some may be there already. */
function withoutCode(written: string): string {
  return written.replace(/\\?\{/g, '\\{');
}

/**
 * The whole line with a backslash before each of its braces that are neither code nor part of a tag, so that one paste
 * does for all.
 */
function escapedLine(source: string, start: number, end: number): { text: string; braces: number } | undefined {
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - maxLine), start))![0];
  const after = restOfLine(source, end, maxLine);
  if (before.length + after.length >= maxLine) return undefined;
  let braces = 0;
  const escape = (text: string) =>
    text.replace(/(`+)(?:(?!\1)[^\r\n])*\1(?!`)|\\[\\{<]|<\/?\p{L}[^<>]*>|\{/gu, (all) => {
      if (all !== '{') return all;
      braces++;
      return '\\{';
    });
  const [head, own, tail] = [escape(before), withoutCode(source.slice(start, end)), escape(after)];
  return { text: head + own + tail, braces: braces + 1 };
}

/** The findings for an expression, one for each line with a brace: MDX ends it at the first closing brace. */
export function expressionFindings(source: string, start: number, end: number, position: Position): Finding[] {
  if (/^\{\s*\/\*/.test(source.slice(start, start + 100))) return [braceFinding(source, start, position)];
  const lines = [...source.slice(start, end).matchAll(/\{(?:[^\r\n]{0,500}\{)?/g)];
  return lines.map(({ 0: braces, index }) =>
    braceFinding(source, start + index, index === 0 ? position : undefined, start + index + braces.length),
  );
}

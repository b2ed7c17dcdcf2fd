import {
  beforeInLine,
  maxContext,
  offsetsOf,
  quote,
  restOfLine,
  type Stretch,
} from '../../report/diagnostics/source.ts';
import { withAside } from '../../report/markdown/markdown-text.ts';
import { isReport } from '../../report/read-report.ts';
import { markerList } from '../../report/status.ts';
import { asNote } from '../html-as-markdown.ts';
import { linesToChoose } from '../lines-to-choose.ts';
import { calloutAt, macroAt } from '../macros.ts';
import type { DocumentSeen } from '../rule.ts';
import type { Sign, SignMistake, SignRule } from '../signs.ts';

export const mdxExpression: SignRule = {
  code: 'mdx-expression',
  mistakeOf(sign) {
    if (!sign.rest.startsWith('{')) return undefined;
    return commentMistake(sign) ?? macroMistake(sign) ?? braceMistake(sign);
  },
};

const ofOthers = 'which is for another program; MDX reads it as code';

/** What other programs write between braces, as pasted text has it. */
function macroMistake({ source, offset, seen }: Sign): SignMistake | undefined {
  const callout = calloutAt(source, offset - beforeInLine(source, offset).length);
  if (callout) return callout;
  const enclosed = enclosingMacro(source, offset, seen);
  if (enclosed) return enclosed;
  const command = /\\\p{L}+$/u.exec(beforeInLine(source, offset, maxCommand))?.[0];
  if (command !== undefined) return commandMistake(command, source, offset);
  const macro = macroAt(source, offset);
  if (!macro) return undefined;
  const end = offset + macro.written.length;
  const mistake = { at: [offset, end] as const, found: `${quote(macro.written)}, ${ofOthers}`, end };
  if (macro.around) {
    const expected = 'nothing: reports have no attributes but those of <Item />';
    return { ...mistake, expected, ...macro.around };
  }
  if (macro.status !== undefined) return { ...mistake, ...markerForMacro(macro.status, offset, end, seen) };
  const block = noteOfMacro(source, offset, macro.written);
  if (block) return { ...mistake, expected: '<Note> around a remark; reports have no macros', ...block };
  const fix = 'Delete what is between the braces, with them, or write its words in Markdown.';
  return { ...mistake, expected: 'Markdown; reports have no macros', fix };
}

/** No command of LaTeX is longer. */
const maxCommand = 30;

/** `\begin{itemize}` of LaTeX. */
function commandMistake(command: string, source: string, offset: number): SignMistake {
  const [inside = '{'] = /^\{[^{}\r\n]*\}/.exec(restOfLine(source, offset, maxContext)) ?? [];
  return {
    at: [offset - command.length, offset + inside.length],
    expected: 'Markdown; reports have no commands of LaTeX',
    fix: 'Write in Markdown what this command does, or put it between backticks if it is text.',
  };
}

/** `{color:red}words{color}`: the words stay, unless they are the status of their line. */
function enclosingMacro(source: string, offset: number, seen: DocumentSeen): SignMistake | undefined {
  const rest = restOfLine(source, offset, maxContext);
  const [written, , inside = ''] = /^\{(\w+)(?::[^{}]*)?\}([^{}]*)\{\1\}/.exec(rest) ?? [];
  const status = inside.replace(/[*_]/g, '').trim();
  if (written === undefined || !seen.words.ofCell(status)) return undefined;
  const end = offset + written.length;
  const mistake = { at: [offset, end] as const, found: `${quote(written)}, ${ofOthers}`, end };
  return { ...mistake, ...markerForMacro(status, offset, end, seen) };
}

/** A block between `{info}` on a line of its own and another one, as a note. */
function noteOfMacro(source: string, offset: number, written: string) {
  const [, name = ''] = /^\{(info|note|warning|tip|panel|expand|quote)\b/i.exec(written) ?? [];
  const isAlone = restOfLine(source, offset).trim() === written && beforeInLine(source, offset).trim() === '';
  if (name === '' || !isAlone) return undefined;
  const from = offset + written.length;
  const last = source.slice(from, from + maxContext).indexOf(`{${name}}`);
  if (last < 0) return undefined;
  const end = from + last + name.length + 2;
  return { at: [offset, end] as const, end, instead: asNote(source.slice(from, from + last)) };
}

/** The status of a macro as the marker of the line that it stands in. */
function markerForMacro(title: string, start: number, end: number, seen: DocumentSeen) {
  const { document, words, statuses } = seen;
  const lines = isReport(document) ? document.lines : [];
  const line = lines.find(({ paragraph }) => isWithin(start, offsetsOf(paragraph)));
  const status = words.ofCell(title);
  const isPlan = isReport(document) && document.report.kind === 'plan';
  const source = document.file.text;
  const { start: first } = line ? offsetsOf(line.paragraph) : { start };
  const before = source.slice(first, start);
  if (!line || isPlan || line.marker) {
    const gap = /\s*$/.exec(before.slice(-50))?.[0].length ?? 0;
    const over: Stretch = [start - gap, end];
    return { expected: 'no status here: a status is the marker of a line in a status report', instead: '', over };
  }
  const expected = `the status as a marker: ${markerList(statuses)}`;
  const { end: last } = offsetsOf(line.paragraph);
  if (status?.marker === undefined)
    return {
      expected,
      ...linesToChoose(statuses, withAside(`${before.trimEnd()}${source.slice(end, last)}`.trim(), title), line, seen),
    };
  const around = before.trim() === '' ? '' : before.replace(/(?<!\s)\s*[:–—-]?\s*$/, '');
  const after = source.slice(end).slice(0, 1) === ' ' && around === '' ? end + 1 : end;
  return { expected, instead: `[${status.marker}] ${around}`, over: [first, after] as Stretch };
}

function isWithin(offset: number, { start, end }: { start: number; end: number }): boolean {
  return offset >= start && offset < end;
}

function commentMistake({ offset, rest }: Sign): SignMistake | undefined {
  const [comment, words = ''] = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}/.exec(rest) ?? [];
  if (comment === undefined) return undefined;
  return {
    at: [offset, offset + comment.length],
    expected: 'a visible <Note>, `{/* … */}` on lines of its own, or nothing',
    instead: asNote(words),
    isWholeLine: true,
  };
}

/** The fix escapes every brace in the line, so that one paste is enough. */
function braceMistake({ source, offset: start }: Sign): SignMistake {
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
    ...(isText(before + after) &&
      withoutEscapes(escaped) === withoutEscapes(before + after) && { certainty: 'certain' }),
  };
}

/** `\begin{` */
const latexCommand = /\\\p{L}+\{/u;

/** Whether the braces of a line are certainly words, such as `{name}`, and no macro of another program. */
function isText(line: string): boolean {
  const rest = line.replace(/\{[\p{L}\p{N}_.-]+\}/gu, (braces) => (macroAt(braces, 0) ? braces : ''));
  return !latexCommand.test(line) && !/[{}]/.test(rest.replaceAll('\\{', ''));
}

function withoutEscapes(line: string): string {
  return line.replaceAll('\\{', '{');
}

/** Of a long line, only so much on each side is shown, and thousands of braces would take long. */
const neighbourhood = 60;

function isLongFrom(source: string, start: number): boolean {
  return restOfLine(source, start, maxContext + 1).length > maxContext;
}

function escapedBraces(line: string): string {
  // `{color:red}words{color}` of Jira and Confluence.
  const words = line.replace(/\{(\w+)(?::[^{}]*)?\}([^{}]*)\{\1\}/g, '$2');
  const sign = /(`+)(?:(?!\1)[^\r\n])*\1(?!`)|\\[\\{<]|\\\p{L}+\{|<\/?\p{L}[^<>]*>|\{/gu;
  return words.replace(sign, (found: string, _: unknown, at: number) => {
    // A macro is a mistake of its own.
    const isText = found === '{' && !macroAt(words, at);
    return isText ? '\\{' : found;
  });
}

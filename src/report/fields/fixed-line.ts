import { errorCount, lineStart } from './yaml.ts';

/** Fixes are tried out, which takes a while, in fields of at most this length. */
const maxContext = 10_000;
const maxLine = 1_000;

/**
 * Corrects a line of YAML with the first of the usual fixes after which it can be read.
 * @param offset of the mistake.
 * @param tryFixes whether fixes are tried out; otherwise the last of them is taken.
 * @returns the corrected line, and where its field ends if the whole field can be read then; else 0.
 */
export function fixedLine(yaml: string, offset: number, line: string, tryFixes: boolean): { fix: string; end: number } {
  // Nobody would read the fix of a very long line, and looking for one takes too long.
  if (line.length > maxLine) return { fix: withoutValue(line.slice(0, maxLine)), end: 0 };
  const candidates = usualFixes(line);
  const { before, after } = around(yaml, lineStart(yaml, offset), line.length);
  const now = errorCount(before + line + after);
  const isFix = (candidate: string) => candidate !== line && errorCount(before + candidate + after) < now;
  const isShort = tryFixes && before.length + after.length < maxContext;
  const fix = isShort ? candidates.find(isFix) : candidates.at(-1);
  const isWhole = isShort && fix !== undefined && errorCount(before + fix + after) === 0;
  return {
    fix: fix ?? withoutValue(line),
    end: isWhole ? lineStart(yaml, offset) + line.length + after.length : 0,
  };
}

/** A line with an ellipsis for its value. */
function withoutValue(line: string): string {
  return `${/^\s*(?:[\w-]+:|-(?=\s))/.exec(line)?.[0] ?? 'title:'} "…"`;
}

/** What usually is wrong with a line, corrected: indentation, spaces after colons, brackets, quotes. */
function usualFixes(line: string): string[] {
  const [, key = '', value = ''] = /^(\s*(?:-\s+)*[^\s:]+:)\s+(.*)$/.exec(line) ?? [];
  const bare = value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^"(?=[^"]*$)|^'(?=[^']*$)/, '');
  return [
    line.replace(/^[ \t]*\t[ \t]*/, (indent) => indent.replaceAll('\t', '  ')),
    line.trimStart(),
    // A value with braces in it.
    line.replace(
      /('[^']*'|"[^"]*")|(?<=^|[\s,{[])([^\s'",{}[\]][^\s'",[\]]*\{[\w-]*\}[^\s'",{}[\]]*)/g,
      (all, quoted?: string) => (quoted ? all : `'${all}'`),
    ),
    // A value with a hash in it, between brackets.
    line.replace(
      /(?<=[[{,]\s*|:\s+)(?![\s"'])(?:(?!:\s)[^"'[\]{},])+?\s#(?:(?!:\s)[^"'[\]{},])+?(?=\s*[,\]}])/g,
      (text) => JSON.stringify(text),
    ),
    line.replace(/^(\s*(?:-\s+)?[\w-]+):(?![\s/])/, '$1: '),
    ...["'", '"', ']', '}', ' }]'].map((end) => line + end),
    line.replace(/^(\s*(?:-\s+)?[\w-]+):?\s+/, '$1: '),
    ...(key === '' ? [] : [`${key} ${JSON.stringify(bare)}`, `${key} '${bare.replaceAll("'", "''")}'`]),
  ];
}

/** The field that a line belongs to, without that line: from one line that is not indented to the next. */
function around(yaml: string, start: number, length: number): { before: string; after: string } {
  const isField = /^[^\s#\-\]}]/;
  let from = start;
  while (from > 0 && !isField.test(yaml.slice(from, from + 1))) from = lineStart(yaml, from - 1);
  const rest = yaml.slice(start + length);
  const next = /\n[^\s#\-\]}]/.exec(rest);
  // A line alone would be valid text; below a field, its missing colon is an error.
  return { before: `x: y\n${yaml.slice(from, start)}`, after: rest.slice(0, next ? next.index + 1 : rest.length) };
}

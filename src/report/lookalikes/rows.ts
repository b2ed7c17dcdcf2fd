/** Rows of a paragraph that look like a bullet, a marker or an area heading, or that were meant to begin a line. */
import type { ListItem, Nodes, Paragraph } from 'mdast';
import { offsetsOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { asHeading } from '../lines/headings.ts';
import type { ReportContext } from '../lines/lines.ts';
import { markerPattern } from '../status.ts';
import { markerFor, statusSigns } from '../status-words.ts';

export type LookalikeContext = Pick<ReportContext, 'kind' | 'areas' | 'findings'>;

/** What a paragraph is part of: a line, a bullet that is no line, what is above the first area, or anything else. */
export type Within = 'line' | 'bullet' | 'intro' | 'paragraph';

interface Row {
  text: string;
  at: number;
}

/** The beginning of a row that looks like a bullet: the sign of another program, or a hyphen without a space. */
const bulletSign = markerPattern(
  (mark) =>
    new RegExp(
      String.raw`^[^\S\r\n]*(?:[•‣◦▪●○∙·⁃]\s*|[o§]\t\s*|[-*+]\u00a0\s*|(?<=\u00a0)[-*+]\s+|(?:${statusSigns})\s+|[*+](?=\[${mark}?\]\s)|-(?=[\p{L}\\[]))(?=\S)`,
      'u',
    ),
);
/** A dash is a bullet only where it cannot continue a sentence. */
const dashSign = /^[^\S\r\n]*(?:[–—−]\s+(?=\S)|--+\s+(?=[^\s[]))/u;
/** A marker without a bullet, after a number or the sign of another program. */
const bareMarker = markerPattern(
  (mark) => new RegExp(String.raw`^[^\S\r\n]*(?:\d+[.)]\s+|[-*+–—•·]+\s*)?\[(${mark})\](?=\s|$)`),
);

/** A heading of Jira or AsciiDoc; no sentence begins like this. */
const headingSign = /^\s*(?:h[12]\.|==) +\S/;

/**
 * Reports rows of a paragraph that were not meant as words of it. The first row of a line is a bullet already, and a
 * report has no bullets before its first area.
 */
export function reportRows(
  paragraph: Paragraph,
  bullet: ListItem | undefined,
  within: Within,
  area: string | undefined,
  context: LookalikeContext,
): void {
  const { source, statuses } = context.findings;
  const { start } = offsetsOf((within === 'bullet' && bullet) || paragraph);
  const written = source.slice(start, offsetsOf(paragraph).end);
  const rows = Array.from(written.matchAll(/[^\r\n]+/g), ({ 0: text, index }): Row => ({ text, at: start + index }));
  const column = ({ position }: Nodes) => position?.start.column ?? 1;
  const isDashed = within === 'paragraph' && dashSign.test(written);
  const others = rows.filter((row, index) => {
    if (within === 'line' && index === 0) return false;
    const [marker, character] = bareMarker(statuses).exec(row.text) ?? [];
    const canBeDash = index === 0 || isDashed || indentOf(row).length < column(paragraph) - 1;
    const sign = (bulletSign(statuses).exec(row.text) ?? (canBeDash ? dashSign.exec(row.text) : null))?.[0];
    const title = titleIn(row.text);
    const isHeading = rows.length === 1 || /^\s*(?:#{1,6}\S|\*\*|__|h\d\. )/.test(row.text);
    if (marker !== undefined) {
      const isBare = /^\s*\[/.test(marker);
      const indent = index === 0 ? '' : isBare ? ' '.repeat(column(bullet ?? paragraph) - 1) : indentOf(row);
      reportMarker(row, marker, `${indent}-${context.kind === 'plan' ? '' : ` [${character}]`}`, context.findings);
    } else if (
      within !== 'bullet' &&
      ((isHeading && namesOtherArea(title, area, context)) || headingSign.test(row.text))
    )
      reportMissedHeading(paragraph, row.at, row.at + row.text.length, title, context.findings);
    else if (sign !== undefined && (within === 'line' || within === 'paragraph'))
      reportBullet(row, sign, index === 0 ? '' : indentOf(row), context);
    else return !row.text.startsWith('-->');
    return false;
  });
  if (within === 'line' && bullet) reportJoined(bullet, rows, others, context.findings);
}

function reportMarker({ text, at }: Row, marker: string, instead: string, findings: Findings): void {
  findings.report({
    at: [at + indentOf({ text }).length, at + text.length],
    code: 'misplaced-marker',
    expected:
      'a bullet of its own under an area heading: hyphen, space, marker, space, words; a backslash before the bracket if it is text',
    instead,
    over: [at, at + marker.length],
  });
}

function reportBullet({ text, at }: Row, sign: string, indent: string, { kind, findings }: LookalikeContext): void {
  const marker = kind === 'plan' ? undefined : markerFor(sign.trim());
  const why = sign.includes('\u00a0') ? ': a no-break space is beside its mark' : '';
  findings.report({
    at: [at + indentOf({ text }).length, at + sign.length],
    code: 'missed-mark',
    found: `${quote(text)}, which is not a bullet${why}`,
    expected: 'a hyphen and a space before the words of a line',
    instead: `${indent}- ${marker === undefined ? '' : `[${marker}] `}`,
    over: [at, at + sign.length],
  });
}

/** Reports text below a bullet without indentation: Markdown adds it to the words of the bullet, and so to its id. */
function reportJoined(bullet: ListItem, rows: readonly Row[], others: readonly Row[], findings: Findings): void {
  const indent = wordsIndent(bullet, findings.source);
  const from = others.findIndex((row) => indentOf(row).length < indent);
  const [first] = others.slice(from < 0 ? others.length : from);
  const above = rows[rows.indexOf(first!) - 1];
  // Text after the tag of a line is reported with the tag.
  if (!first || !above || above.text.trimEnd().endsWith('/>')) return;
  const own = others.slice(from);
  const last = own.at(-1)!;
  const isSentence = /^\s*[^\s\p{Ll}]/u.test(first.text) || /[.!?:;]\s*$/.test(above.text);
  const moved = own.map(({ text }) => ' '.repeat(indent) + text.trimStart()).join('\n');
  findings.report({
    at: [isSentence ? above.at : first.at, last.at + last.text.length],
    code: 'missed-mark',
    found: `${quote(first.text)}, which Markdown adds to the words of the bullet above`,
    expected: `${indent} spaces before it if it continues these words; an empty line as well if it is a remark`,
    instead: `${isSentence ? `${above.text}\n\n` : ''}${moved}`,
  });
}

function indentOf({ text }: Pick<Row, 'text'>): string {
  return /^\s*/.exec(text)![0].replaceAll('\u00a0', ' ');
}

/** How many spaces are before the words of a bullet. */
export function wordsIndent(bullet: ListItem, source: string): number {
  const { column = 1, offset = 0 } = bullet.position?.start ?? {};
  // Four or more spaces begin code, and count as one.
  const gap = /^.([^\S\r\n]*)/.exec(source.slice(offset, offset + 10))?.[1]?.length ?? 1;
  return column + (gap > 4 ? 1 : gap);
}

/** Reports a row, or a heading of a deeper level, that was meant to begin an area. */
export function reportMissedHeading(
  node: Nodes,
  start: number,
  end: number,
  title: string,
  { source, report }: Findings,
): void {
  const written = source.slice(start, end);
  const indent = /^\s*/.exec(written)![0].length;
  const before = /[^\S\r\n]*$/.exec(source.slice(Math.max(0, start - 100), start))![0].length;
  const problem = node.type === 'heading' ? 'which does not begin an area' : 'which is not a heading';
  report({
    at: [start + indent, end],
    code: 'missed-mark',
    found: `${quote(written)}, ${problem}`,
    expected: 'two hashes, a space and the title, to begin an area',
    instead: asHeading(title),
    // Indented, the heading would be part of the bullet above.
    over: [start - before, end],
  });
}

export function namesOtherArea(title: string, area: string | undefined, { areas }: LookalikeContext): boolean {
  const named = areas.find(title);
  return named !== undefined && named !== area;
}

/** The title that a row may be, without the signs that people put around titles. */
export function titleIn(row: string): string {
  return row
    .slice(0, 200)
    .trim()
    .replace(/^(?:#{1,6}\s*|h\d\. +|==+ +)/, '')
    .replace(/^(\*\*|__)(.*?)(:?)\1(:?)$/, '$2')
    .replace(/\s*:$/, '')
    .trim();
}

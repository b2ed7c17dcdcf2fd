/** Rows of text that look like a bullet or the heading of an area. */
import type { Nodes, Paragraph } from 'mdast';
import { offsetsOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { AreaTitles } from '../headings/area-titles.ts';
import { asHeading } from '../headings/headings.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerPattern } from '../status.ts';
import { statusWords } from './status-lookalike.ts';

/** What a report is searched with. */
export interface LookalikeContext {
  kind: ReportKind;
  areas: AreaTitles;
  findings: Findings;
}

/** The beginning of a row like a bullet: the sign of another program, or a hyphen without its space. */
const bulletSign = markerPattern(
  (mark) =>
    new RegExp(
      String.raw`^[^\S\r\n]*(?:[•‣◦▪●○∙·⁃]\s*|[o§]\t\s*|[-*+]\u00a0\s*|(?<=\u00a0)[-*+]\s+|(?:${statusWords.map(({ signs }) => signs).join('|')})\s+|[*+](?=\[${mark}?\]\s)|-(?=[\p{L}\\[]))(?=\S)`,
      'u',
    ),
);
/** A dash is a bullet only where it cannot continue a sentence. */
const dashSign = /^[^\S\r\n]*(?:[–—−]\s+(?=\S)|--+\s+(?=[^\s[]))/u;

/** The beginning of a row that other checks report. */
const markerOrArrow = markerPattern((mark) => new RegExp(String.raw`^\s*(?:(?:--+\s*)?\[${mark}\]\s|-->)`));

/** Whether a row below the first of a bullet is reported as something else than text. */
export function looksLikeMark(row: string, area: string | undefined, context: LookalikeContext): boolean {
  return (
    dashSign.test(row) ||
    [bulletSign, markerOrArrow].some((sign) => sign(context.findings.statuses).test(row)) ||
    namesOtherArea(titleIn(row), area, context)
  );
}

/**
 * Reports the rows of a paragraph that begin like a bullet or a heading.
 * @param within what the paragraph is part of. The first row of a bullet is one already, and a report has no bullets
 * before its first area.
 */
export function reportRows(
  paragraph: Paragraph,
  within: 'intro' | 'paragraph' | 'bullet',
  area: string | undefined,
  context: LookalikeContext,
): void {
  const { findings, kind } = context;
  const { start: from, end } = offsetsOf(paragraph);
  const text = findings.source.slice(from, end);
  const inner = (paragraph.position?.start.column ?? 1) - 1;
  const isDashed = within === 'paragraph' && dashSign.test(text);
  for (const { 0: row, index } of text.matchAll(/[^\r\n]+/g)) {
    if (within === 'bullet' && index === 0) continue;
    const start = from + index;
    const title = titleIn(row);
    const canBeDash = index === 0 || isDashed || (/^\s*/.exec(row)?.[0].length ?? 0) < inner;
    const sign = bulletSign(findings.statuses).exec(row) ?? (canBeDash ? dashSign.exec(row) : null);
    const isHeading = /^\s*(?:#{1,6}\S|\*\*|__|h\d\. )/.test(row) || row.length + 1 > text.length;
    if ((isHeading && namesOtherArea(title, area, context)) || /^\s*h[12]\. +\S/.test(row))
      reportHeading(paragraph, start, start + row.length, title, findings);
    // A marker at the beginning of a paragraph is reported as one that has no bullet.
    else if (sign && within !== 'intro' && !(within === 'paragraph' && row[sign[0].length] === '[')) {
      const indent = /^[^\S\r\n]*/.exec(row)![0].replaceAll('\u00a0', ' ');
      const marker =
        kind === 'plan'
          ? undefined
          : statusWords.find(({ signs }) => new RegExp(`^(?:${signs})`, 'u').test(row.trim()));
      const why = sign[0].includes('\u00a0') ? ': a no-break space is beside its mark' : '';
      const bullet = marker?.marker === undefined ? '- ' : `- [${marker.marker}] `;
      findings.report({
        at: [start + indent.length, start + sign[0].length],
        code: 'missed-mark',
        found: `${quote(row)}, which is not a bullet${why}`,
        expected: 'a hyphen and a space before the words of a line',
        instead: (index === 0 ? '' : indent) + bullet,
        over: [start, start + sign[0].length],
      });
    }
  }
}

/** Reports a row, or a heading of a deeper level, that was meant to begin an area. */
export function reportHeading(node: Nodes, start: number, end: number, title: string, findings: Findings): void {
  const { source } = findings;
  const written = source.slice(start, end);
  const indent = /^\s*/.exec(written)![0].length;
  const before = /[^\S\r\n]*$/.exec(source.slice(Math.max(0, start - 100), start))![0].length;
  const problem = node.type === 'heading' ? 'which does not begin an area' : 'which is not a heading';
  findings.report({
    at: [start + indent, end],
    code: 'missed-mark',
    found: `${quote(written)}, ${problem}`,
    expected: 'two hashes, a space and the title, to begin an area',
    instead: asHeading(title),
    // With the space before it, it would be part of the bullet above.
    over: [start - before, end],
  });
}

/** Whether a title names another area than the one above it. */
export function namesOtherArea(title: string, area: string | undefined, { areas }: LookalikeContext): boolean {
  const named = areas.find(title);
  return named !== undefined && named !== area;
}

/** The title that a row may be, without what people write around a title. */
export function titleIn(row: string): string {
  return row
    .slice(0, 200)
    .trim()
    .replace(/^(?:#{1,6}\s*|h\d\. +)/, '')
    .replace(/^(\*\*|__)(.*?)(:?)\1(:?)$/, '$2')
    .replace(/\s*:$/, '')
    .trim();
}

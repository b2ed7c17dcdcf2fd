import type { List, Nodes, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { correctedLines, offsetsOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { AreaTitles } from '../headings/area-titles.ts';
import { asHeading } from '../headings/headings.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerCharacter } from '../status.ts';
import { reportJoinedText, reportShallowBullets } from './bullet-layout.ts';
import { reportMissedMarker } from './marker-lookalike.ts';
import { reportWordedStatus } from './status-in-words.ts';

interface Context {
  kind: ReportKind;
  areas: AreaTitles;
  findings: Findings;
}

/** The beginning of a line like a bullet: the mark of another program, or a hyphen without its space. */
const bulletMark = new RegExp(
  String.raw`^[^\S\r\n]*(?:[•‣◦▪●○∙·⁃]\s*|[o§]\t\s*|[-*+]\u00a0\s*|[*+](?=\[${markerCharacter}?\]\s)|-(?=[\p{L}\\[]))(?=\S)`,
  'u',
);
/** A dash is a bullet only where it cannot continue a sentence. */
const dashMark = /^[^\S\r\n]*[–—−]\s+(?=\S)/u;

/** The beginning of a line that is reported elsewhere. */
const markerOrArrow = new RegExp(String.raw`^\s*(?:\[${markerCharacter}\]\s|-->)`);

/** Reports words that look like a bullet, an area heading or a status marker, and that Markdown reads as text. */
export function reportMissedMarks(nodes: readonly RootContent[], context: Context): void {
  let area: string | undefined;
  let isInArea = false;
  for (const node of nodes) {
    const title = node.type === 'heading' ? titleIn(toString(node)) : '';
    if (node.type === 'heading' && node.depth <= 2) {
      area = context.areas.find(title);
      isInArea = true;
    } else if (node.type === 'heading' && isOther(title, area, context)) {
      const { start, end } = offsetsOf(node);
      reportHeading(node, start, end, title, context.findings);
    } else if (node.type === 'paragraph') {
      reportLines(node, isInArea ? 'paragraph' : 'intro', area, context);
    } else if (node.type === 'list' && !node.ordered && isInArea) {
      reportList(node, area, context);
    }
  }
}

function reportList(list: List, area: string | undefined, context: Context): void {
  reportShallowBullets(list, context.findings);
  for (const item of list.children) {
    const [first, ...others] = item.children;
    if (first?.type === 'paragraph') {
      reportMissedMarker(item, first, context.kind, context.findings);
      reportWordedStatus(item, first, context.kind, context.findings);
      reportLines(first, 'bullet', area, context);
      const isRead = (row: string) =>
        [bulletMark, dashMark, markerOrArrow].some((mark) => mark.test(row)) || isOther(titleIn(row), area, context);
      reportJoinedText(item, first, isRead, context.findings);
    }
    for (const child of others) {
      if (child.type === 'paragraph') reportLines(child, 'paragraph', area, context);
      if (child.type === 'list' && !child.ordered) reportList(child, area, context);
    }
  }
}

/** Looks at the beginning of each line of a paragraph; the first of a bullet has its own. */
function reportLines(
  paragraph: Paragraph,
  place: 'intro' | 'paragraph' | 'bullet',
  area: string | undefined,
  context: Context,
): void {
  const { findings } = context;
  const { start: from, end } = offsetsOf(paragraph);
  const text = findings.source.slice(from, end);
  const inner = (paragraph.position?.start.column ?? 1) - 1;
  for (const { 0: row, index } of text.matchAll(/[^\r\n]+/g)) {
    if (place === 'bullet' && index === 0) continue;
    const start = from + index;
    const title = titleIn(row);
    const mark =
      bulletMark.exec(row) ?? (index === 0 || (/^\s*/.exec(row)?.[0].length ?? 0) < inner ? dashMark.exec(row) : null);
    const isHeading = /^\s*(?:#{1,6}\S|\*\*|__)/.test(row) || row.length + 1 > text.length;
    if (isHeading && isOther(title, area, context))
      reportHeading(paragraph, start, start + row.length, title, findings);
    // A marker at the beginning of a paragraph is reported as one that has no bullet.
    else if (mark && place !== 'intro' && !(place === 'paragraph' && row[mark[0].length] === '[')) {
      const indent = /^[^\S\r\n\u00a0]*/.exec(row)?.[0] ?? '';
      findings.add({
        code: 'missed-mark',
        position: findings.at(start + indent.length),
        found: `${quote(row)}, which is not a bullet${mark[0].includes('\u00a0') ? ': a no-break space follows its mark' : ''}`,
        expected: 'a hyphen and a space before the words of a line',
        fix: correctedLines(findings.source, start, start + mark[0].length, `${index === 0 ? '' : indent}- `),
      });
    }
  }
}

function reportHeading(node: Nodes, start: number, end: number, title: string, findings: Findings): void {
  const { source } = findings;
  const written = source.slice(start, end);
  const indent = /^\s*/.exec(written)![0].length;
  const before = /[^\S\r\n]*$/.exec(source.slice(Math.max(0, start - 100), start))![0].length;
  const isNow = node.type === 'heading' ? 'which does not begin an area' : 'which is not a heading';
  findings.add({
    code: 'missed-mark',
    position: findings.at(start + indent),
    found: `${quote(written)}, ${isNow}`,
    expected: 'two hashes, a space and the title, to begin an area',
    // With the space before it, it would be part of the bullet above.
    fix: correctedLines(source, start - before, end, asHeading(title)),
  });
}

/** Whether a title names another area than the one above it. */
function isOther(title: string, area: string | undefined, { areas }: Context): boolean {
  const named = areas.find(title);
  return named !== undefined && named !== area;
}

/** The title that a line may be, without what people write around a title. */
export function titleIn(row: string): string {
  return row
    .slice(0, 200)
    .trim()
    .replace(/^#{1,6}\s*/, '')
    .replace(/^(\*\*|__)(.*?)(:?)\1(:?)$/, '$2')
    .replace(/\s*:$/, '')
    .trim();
}

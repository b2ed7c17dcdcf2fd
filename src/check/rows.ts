/** Rows of paragraphs that may have been meant as something else. */
import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { offsetsOf } from '../report/diagnostics/source.ts';
import { isBullets, plainText } from '../report/markdown/nodes.ts';
import { markerPattern } from '../report/status.ts';
import { checkboxes, statusSigns } from '../report/status-signs.ts';
import type { SiteAreas } from './areas.ts';
import type { ReportSeen } from './rule.ts';
import { titleIn } from './title-in.ts';

/** What a paragraph is part of: a line, a bullet that is no line, what is above the first area, or anything else. */
type Within = 'line' | 'bullet' | 'intro' | 'paragraph';

export interface RowsOfParagraph {
  paragraph: Paragraph;
  /** That it is the first paragraph of. */
  bullet: ListItem | undefined;
  within: Within;
  /** Of a line all rows but the first, which is a bullet already. */
  rows: Row[];
  /** The row before these. */
  first: Pick<Row, 'text' | 'at'> | undefined;
}

interface Row {
  text: string;
  at: number;
  indent: string;
  /** Whether it is the first of its paragraph. */
  isFirst: boolean;
  meant: Meant;
}

/** What a row looks like. */
type Meant =
  | { as: 'marker'; written: string; character: string }
  | { as: 'heading'; title: string }
  | { as: 'bullet'; sign: string }
  | { as: 'words' }
  | { as: 'end of a comment' };

/** The beginning of a row that looks like a bullet: a mark of another program, or a hyphen without a space. */
const bulletSign = markerPattern((mark) => {
  const signs = [
    String.raw`[•‣◦▪●○∙·⁃]\s*`,
    String.raw`[o§]\t\s*`,
    String.raw`o[^\S\r\n]+(?=\p{Lu}\p{Ll})`,
    String.raw`[-*+]\u00a0\s*`,
    String.raw`(?<=\u00a0)[-*+]\s+`,
    String.raw`(?:${checkboxes})\s+`,
    String.raw`[*+](?=\[${mark}?\]\s)`,
    String.raw`-(?=\p{L}{2}|\\?\[)`,
  ];
  return new RegExp(String.raw`^[^\S\r\n]*(?:${signs.join('|')})(?=\S)`, 'u');
});
/** A dash is a bullet only where it cannot continue a sentence. */
const dashSign = /^[^\S\r\n]*[–—−]\s+(?=\S)/u;
/** The same with hyphens, but a single row of them is a signature. */
const dashOrHyphens = /^[^\S\r\n]*(?:[–—−]\s+(?=\S)|--+\s+(?=[^\s[]))/u;
/** The sign of a status decorates paragraphs beside bullets as well. */
const statusSign = new RegExp(String.raw`^[^\S\r\n]*(?:${statusSigns})\s+(?=\S)`, 'u');
/** A marker without a bullet, after a number or the sign of another program. */
const bareMarker = markerPattern(
  (mark) => new RegExp(String.raw`^[^\S\r\n]*(?:\d+[.)]\s+|[-*+–—•·]+\s*)?\[(${mark})\](?=\s|$)`),
);
/** A heading of Jira or AsciiDoc; no sentence begins like this. */
const headingSign = /^\s*(?:h[12]\.|==) +\S/;
/** A row that may be a heading although the paragraph has others. */
const markedHeading = /^\s*(?:#{1,6}\S|\*\*|__|h\d\. )/;

const known = new WeakMap<ReportSeen, RowsOfParagraph[]>();

/** The paragraphs of a report, except those of notes and quotations, which hold other people's text. */
export function paragraphsIn(seen: ReportSeen): RowsOfParagraph[] {
  const found = known.get(seen) ?? findParagraphs(seen);
  known.set(seen, found);
  return found;
}

function findParagraphs(seen: ReportSeen): RowsOfParagraph[] {
  const found: RowsOfParagraph[] = [];
  const { body } = seen.document;
  const isTitle = (node: RootContent) => node.type === 'heading' && node.depth <= 2;
  let area: string | undefined;
  let hasBullets = true;
  let within: Within = 'intro';
  for (const [index, node] of body.entries()) {
    if (isTitle(node)) {
      area = seen.areas.find(titleIn(plainText([node])));
      const end = body.findIndex((other, at) => at > index && isTitle(other));
      hasBullets = body.slice(index, end < 0 ? undefined : end).some(isBullets);
      within = 'paragraph';
    } else search(node, within);
  }
  return found;

  function add(paragraph: Paragraph, bullet: ListItem | undefined, within: Within): void {
    found.push({ paragraph, bullet, within, ...rowsOf(paragraph, { within, bullet, area, hasBullets }, seen) });
  }

  /** Bullets above the first area are an error anyway. */
  function search(node: RootContent, within: Within): void {
    if (node.type === 'paragraph') add(node, undefined, within);
    if (node.type !== 'list' || (within === 'intro' && !node.ordered)) return;
    const isLines = within === 'paragraph' && !node.ordered;
    for (const bullet of node.children) {
      const [first, ...blocks] = bullet.children;
      if (first?.type === 'paragraph') add(first, bullet, isLines ? 'line' : 'bullet');
      else if (first && !isLines) search(first, 'bullet');
      for (const block of blocks) search(block, isLines ? 'paragraph' : 'bullet');
    }
  }
}

/** Where a paragraph stands. */
interface Place {
  within: Within;
  bullet: ListItem | undefined;
  /** The area that its heading names. */
  area: string | undefined;
  /** Whether bullets are below that heading. */
  hasBullets: boolean;
}

function rowsOf(paragraph: Paragraph, place: Place, seen: ReportSeen): Pick<RowsOfParagraph, 'rows' | 'first'> {
  const { within, bullet } = place;
  const { start } = offsetsOf((within === 'bullet' && bullet) || paragraph);
  const written = seen.document.file.text.slice(start, offsetsOf(paragraph).end);
  const isOneRow = !/[\r\n]/.test(written.trim());
  const isDashed = within === 'paragraph' && (isOneRow ? dashSign : dashOrHyphens).test(written);
  const dash = isDashed ? dashOrHyphens : dashSign;
  const all = Array.from(written.matchAll(/[^\r\n]+/g), ({ 0: text, index }) => ({ text, at: start + index }));
  const isLine = within === 'line';
  const rows = (isLine ? all.slice(1) : all).map(({ text, at }, number): Row => {
    const isFirst = !isLine && number === 0;
    const indent = indentOf(text);
    const canBeDash = isFirst || isDashed || indent.length < columnOf(paragraph) - 1;
    const canBe = [...(canBeDash ? [dash] : []), ...(place.hasBullets ? [] : [statusSign])];
    const meant = meaningOf(text, place, { canBe, isOneRow }, seen);
    return { text, at, indent, isFirst, meant };
  });
  return { first: isLine ? all[0] : undefined, rows };
}

function meaningOf(
  text: string,
  { within, area }: Place,
  { canBe, isOneRow }: { canBe: readonly RegExp[]; isOneRow: boolean },
  { areas, statuses, words }: ReportSeen,
): Meant {
  const [marker, character = ''] = bareMarker(statuses).exec(text) ?? [];
  if (marker !== undefined) return { as: 'marker', written: marker, character };
  const title = titleIn(text);
  const canBeHeading = markedHeading.test(text) || isOneRow;
  const isHeading = (canBeHeading && namesOther(title, area, areas)) || headingSign.test(text);
  if (isHeading && within !== 'bullet') return { as: 'heading', title };
  const canBeBullet = within === 'line' || within === 'paragraph';
  // "✅ Done" is the title of what stands below it.
  const sign = canBeBullet && !words.ofCell(text) ? signBefore(text, [bulletSign(statuses), ...canBe]) : undefined;
  if (sign !== undefined) return { as: 'bullet', sign };
  return { as: text.startsWith('-->') ? 'end of a comment' : 'words' };
}

function signBefore(text: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((sign) => sign !== undefined);
}

/** Whether a title is that of another area than the one it stands in. */
export function namesOther(title: string, area: string | undefined, areas: SiteAreas): boolean {
  const named = areas.find(title);
  return named !== undefined && named !== area;
}

export function columnOf({ position }: Nodes): number {
  return position?.start.column ?? 1;
}

function indentOf(text: string): string {
  const [indent = ''] = /^\s*/.exec(text) ?? [];
  return indent.replaceAll('\u00a0', ' ');
}

/** How many spaces are before the words of a bullet. */
export function wordsIndent(bullet: ListItem, source: string): number {
  const { column = 1, offset = 0 } = bullet.position?.start ?? {};
  // Four or more spaces begin code, and count as one.
  const gap = /^.([^\S\r\n]*)/.exec(source.slice(offset, offset + 10))?.[1]?.length ?? 1;
  return column + (gap > 4 ? 1 : gap);
}

import type { ListItem, Paragraph } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Findings } from '../file.ts';
import type { LineContext, NamedLine } from './line-context.ts';
import type { ReportKind } from '../schema/report.ts';
import { placeholder } from '../schema/placeholder.ts';
import { slugify, withoutTrailingParenthesis } from '../slug.ts';
import { correctedLines, quote, toPosition } from '../diagnostics/source.ts';

/** Of an address alone a line would be published without a name. */
const needsName = 'words, which are what readers see; an id alone gives a line no name';
const needsWords = 'at least one letter or digit outside the parentheses at the end, or an id in <Item />';

/** What Markdown makes of a bullet whose first word is one of its marks. */
const misreadings: Record<string, string> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  list: 'another list',
  thematicBreak: 'a rule',
};

/**
 * Reports a bullet that begins with something else than words.
 * @param bullet whose first child is no paragraph.
 * @param kind of the report: a plan has no markers.
 * @param findings to add to.
 */
export function reportNoWords(bullet: ListItem, kind: ReportKind, findings: Findings): void {
  const first = bullet.children[0];
  const start = bullet.position?.start.offset ?? 0;
  const end = bullet.position?.end.offset ?? start;
  const firstLine = findings.source.slice(start, end).split(/[\r\n]/, 1)[0] ?? '';
  const misread = misreadings[first?.type ?? ''];
  const at = first?.position?.start.offset ?? end;
  const colon = first?.type === 'definition' ? /^\[([xX/-])\]:\s*/.exec(findings.source.slice(at, at + 100)) : null;
  if (colon) return reportColon(bullet, at, colon, kind, findings);
  const number = /^\d+(?=[.)])/.exec(findings.source.slice(at, at + 12))?.[0].length ?? 0;
  findings.add({
    code: 'empty-line',
    position: bullet.position
      ? { line: bullet.position.start.line, column: bullet.position.start.column }
      : { line: 1, column: 1 },
    found:
      first === undefined
        ? 'a bullet without words'
        : misread === undefined
          ? 'a bullet that does not begin with words'
          : `${quote(firstLine)}, which Markdown reads as ${misread}`,
    expected: misread === undefined ? needsName : 'words; a backslash before the mark if it is text',
    fix:
      first === undefined
        ? 'Delete this bullet.'
        : misread === undefined
          ? `- ${placeholder}\n\n  ${findings.source.slice(at, end)}`
          : correctedLines(findings.source, at + number, at + number, '\\'),
  });
}

/** A marker with a colon behind it is the address of a link to Markdown. */
function reportColon(
  bullet: ListItem,
  at: number,
  [written, marker]: RegExpExecArray,
  kind: ReportKind,
  findings: Findings,
): void {
  findings.add({
    code: 'empty-line',
    position: findings.at(bullet.position?.start.offset ?? at),
    found: `${quote(written)}, which Markdown reads as the address of a link`,
    expected: `${kind === 'plan' ? 'the words without a marker' : 'the marker, a space and the words'}; a backslash before the bracket if it is text`,
    fix: correctedLines(findings.source, at, at + written.length, kind === 'plan' ? '' : `[${marker}] `),
  });
}

/**
 * Reports a line that was pasted and not filled in.
 * @param paragraph of the line.
 * @param text its words as plain text, with an ellipsis at their end.
 * @param findings to add to.
 */
export function reportPlaceholder(paragraph: Paragraph, text: string, findings: Findings): void {
  const position = paragraph.position ? toPosition(paragraph.position) : { line: 1, column: 1 };
  findings.add({
    code: 'empty-line',
    position,
    found: quote(text),
    expected: 'words in the place of the ellipsis',
    fix: 'Say what is left to do, or delete this bullet.',
  });
}

/** A line of whose words no address can be made. */
interface Nameless {
  /** Id of the area or line that it stands under. */
  parent: string;
  bullet: ListItem;
  paragraph: Paragraph;
  item: MdxJsxTextElement | MdxJsxFlowElement | undefined;
  /** Its words as plain text. */
  text: string;
}

/**
 * Reports a line of whose words no address can be made.
 * @param line with what there is of it.
 * @param context of the report; its `copies` and `findings` grow.
 */
export function reportNoSlug(
  { parent, bullet, paragraph, item, text }: Nameless,
  { copies, findings }: LineContext,
): void {
  const add = (found: string, expected: string, fix: string) =>
    findings.add({
      code: 'empty-line',
      position: toPosition(paragraph.position ?? bullet.position!),
      found,
      expected,
      fix,
    });
  if (text.trim() === '') return add('a bullet without words', needsName, withWords(findings.source, paragraph, item));
  const slug = slugify(text);
  // Two such lines below one another must not be given the same id. No id has an empty part.
  const number = (copies.get(`${parent}//${slug}`) ?? 0) + 1;
  copies.set(`${parent}//${slug}`, number);
  const id = slug === '' ? placeholder : number === 1 ? slug : `${slug}-${number}`;
  add(quote(text), needsWords, withItemId(findings.source, paragraph, item, id));
}

/**
 * Notes the id of a line, and reports it where an earlier line of the report has it. Where parentheses tell the two
 * apart, both need an id: without it, the first would be whichever stands first in the next report.
 * @param line with its id.
 * @param context of the report; its `seen`, `copies` and `findings` grow.
 * @returns the id; of a repeated line the one that tells it apart, so that its sub-lines are not repeated too.
 */
export function claimId(line: NamedLine, context: LineContext): string {
  const { seen, copies } = context;
  const earlier = seen.get(line.id);
  if (earlier === undefined) {
    seen.set(line.id, line);
    return line.id;
  }
  if (!copies.has(line.id) && ownSegment(earlier) !== earlier.segment)
    reportCopy(earlier, lineOf(line), ownSegment(earlier), context);
  const own = `${line.id.slice(0, -line.segment.length)}${ownSegment(line)}`;
  let id = own;
  for (let number = (copies.get(line.id) ?? 1) + 1; seen.has(id); number++) id = `${line.id}-${number}`;
  copies.set(line.id, (copies.get(line.id) ?? 1) + 1);
  seen.set(id, line);
  // Once all others have an id of their own, a line without a parenthesis is alone with its words.
  if (ownSegment(line) === line.segment && ownSegment(earlier) !== earlier.segment) seen.set(line.id, line);
  else
    reportCopy(line, lineOf(earlier), id.slice(id.lastIndexOf('/') + 1), context, isRepeated(line, earlier, context));
  return id;
}

/**
 * The last part of the id that all of its words would make, the parenthesis included; its own where its author gave it
 * one.
 */
function ownSegment({ item, segment, text }: NamedLine): string {
  const hasId = item?.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return hasId ? segment : slugify(text) || segment;
}

function reportCopy(
  { id, paragraph, item, text }: NamedLine,
  other: number,
  segment: string,
  { findings }: LineContext,
  isSame = false,
): void {
  const hasParenthesis = withoutTrailingParenthesis(text) !== text;
  findings.add({
    code: 'duplicate-line',
    position: paragraph.position ? toPosition(paragraph.position) : { line: 1, column: 1 },
    found: `the id ${quote(id)}, which line ${other} already has${hasParenthesis ? '; text in parentheses does not count' : ''}`,
    expected: 'one bullet for each piece of work, or an id that tells the two apart',
    fix: isSame ? 'Delete this bullet.' : withItemId(findings.source, paragraph, item, segment),
  });
}

/** Whether two lines are the same to the letter, and have nothing below them. */
function isRepeated(line: NamedLine, earlier: NamedLine, { findings: { source } }: LineContext): boolean {
  const [row, other] = [line, earlier].map(({ paragraph }) => {
    const start = source.lastIndexOf('\n', paragraph.position?.start.offset ?? 0) + 1;
    return /[^\r\n]*(?:\r?\n[^\S\r\n]+\S)?/.exec(source.slice(start, start + longestRow))?.[0];
  });
  return row === other && !/\n/.test(row ?? '');
}

/** Longer rows are not compared. */
const longestRow = 2_000;

function lineOf({ paragraph }: NamedLine): number {
  return paragraph.position?.start.line ?? 1;
}

/** The bullet as it stands in the file, with words between its marker and the rest. */
function withWords(
  source: string,
  paragraph: Paragraph,
  item: MdxJsxTextElement | MdxJsxFlowElement | undefined,
): string {
  const start = paragraph.position?.start.offset ?? 0;
  const end = Math.max(paragraph.position?.end.offset ?? start, item?.position?.end.offset ?? start);
  const written = source.slice(start, end);
  const marker = /^\[.\](?=\s|$)/u.exec(written)?.[0] ?? '';
  return correctedLines(
    source,
    start,
    end,
    [marker, placeholder, written.slice(marker.length).trim()].filter((part) => part !== '').join(' '),
  );
}

/** The bullet as it stands in the file, with an id in its `<Item />`. */
function withItemId(
  source: string,
  paragraph: Paragraph,
  item: MdxJsxTextElement | MdxJsxFlowElement | undefined,
  id: string,
): string {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const attribute = `id="${id}"`;
  const words = source.slice(start, end).trimEnd();
  if (!item?.position)
    return correctedLines(source, start, end, `${words}${words === '' ? '' : ' '}<Item ${attribute} />`);
  const from = item.position.start.offset ?? end;
  const to = item.position.end.offset ?? from;
  const tag = source.slice(from, to);
  const own = item.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.position;
  const rest = own
    ? tag.slice(0, (own.start.offset ?? from) - from).trimEnd() + tag.slice((own.end.offset ?? from) - from)
    : tag;
  return correctedLines(
    source,
    start,
    Math.max(end, to),
    source.slice(start, from) + rest.replace(/^<Item\b/, `<Item ${attribute}`),
  );
}

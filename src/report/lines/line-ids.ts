/** The ids of lines, and lines of one report with the same id. */
import type { ListItem, Nodes, Paragraph } from 'mdast';
import { correctedLines, offsetsOf, positionOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { Matcher } from '../markdown/matcher.ts';
import type { ItemTag, ReportKind } from '../schema/report.ts';
import { slugify, withoutTrailingParenthesis } from '../slug.ts';
import type { ItemNode } from './source-words.ts';

/** What reading the lines of one report needs and collects. */
export interface LineContext {
  kind: ReportKind;
  match: Matcher;
  findings: Findings;
  /** The line that has each id. */
  linesById: Map<string, NamedLine>;
  /** How often an id was claimed, if more than once. */
  claims: Map<string, number>;
  /** The `<Item />` tags that were read as part of a line. */
  readItems: Set<Nodes>;
  /** The language that pages have to say of the lines. */
  language: string | undefined;
}

/** A line that is about to take its id. */
export interface NamedLine {
  id: string;
  segment: string;
  /** Its words as plain text. */
  text: string;
  paragraph: Paragraph;
  item: ItemNode | undefined;
  /** What its `<Item />` says. */
  tag: ItemTag;
}

/**
 * Claims the id of a line, and reports it if an earlier line has it. If only parentheses differ, both lines need an id:
 * the next report may list them in another order.
 * @returns the id; for a repeated line another one, so that its sub-lines are not repeated too.
 */
export function claimId(line: NamedLine, context: LineContext): string {
  const { linesById, claims } = context;
  const earlier = linesById.get(line.id);
  if (earlier === undefined) {
    linesById.set(line.id, line);
    return line.id;
  }
  if (!claims.has(line.id) && ownSegment(earlier) !== earlier.segment)
    reportCopy(earlier, lineOf(line), ownSegment(earlier), context);
  let id = `${line.id.slice(0, -line.segment.length)}${ownSegment(line)}`;
  for (let number = (claims.get(line.id) ?? 1) + 1; linesById.has(id); number++) id = `${line.id}-${number}`;
  claims.set(line.id, (claims.get(line.id) ?? 1) + 1);
  linesById.set(id, line);
  // Once all others have an id of their own, a line without a parenthesis is alone with its words.
  if (ownSegment(line) === line.segment && ownSegment(earlier) !== earlier.segment) linesById.set(line.id, line);
  else
    reportCopy(line, lineOf(earlier), id.slice(id.lastIndexOf('/') + 1), context, isRepeated(line, earlier, context));
  return id;
}

/** The last part of its id, as all of its words make it, the parenthesis included, unless its author gave it one. */
function ownSegment({ tag, segment, text }: NamedLine): string {
  return tag.id ?? (slugify(text) || segment);
}

function reportCopy(line: NamedLine, other: number, segment: string, { findings }: LineContext, isSame = false): void {
  const hasParenthesis = withoutTrailingParenthesis(line.text) !== line.text;
  findings.report({
    at: line.paragraph,
    code: 'duplicate-line',
    found: `the id ${quote(line.id)}, which line ${other} already has${hasParenthesis ? '; text in parentheses does not count' : ''}`,
    expected: 'one bullet for each piece of work, or an id that tells the two apart',
    fix: isSame ? 'Delete this bullet.' : withItemId(findings.source, line, segment),
  });
}

/** Longer rows are not compared. */
const longestRow = 2_000;

/** Whether two lines are the same to the letter, with nothing below them. */
function isRepeated(line: NamedLine, earlier: NamedLine, { findings: { source } }: LineContext): boolean {
  const [row, other] = [line, earlier].map(({ paragraph }) => {
    const start = source.lastIndexOf('\n', offsetsOf(paragraph).start) + 1;
    return /[^\r\n]*(?:\r?\n[^\S\r\n]+\S)?/.exec(source.slice(start, start + longestRow))![0];
  });
  return row === other && !/\n/.test(row!);
}

function lineOf({ paragraph }: NamedLine): number {
  return positionOf(paragraph).line;
}

/** The bullet as written, with an id in its `<Item />`. */
function withItemId(source: string, { paragraph, item }: Pick<NamedLine, 'paragraph' | 'item'>, id: string): string {
  const { start, end } = offsetsOf(paragraph);
  if (!item?.position) {
    const words = source.slice(start, end).trimEnd();
    return correctedLines(source, start, end, `${words}${words === '' ? '' : ' '}<Item id="${id}" />`);
  }
  const { start: from, end: to } = offsetsOf(item);
  const others = source.slice(from, to).replace(/\sid=(?:"[^"]*"|'[^']*')/, '');
  const tag = others.replace(/^<Item\b/, `<Item id="${id}"`);
  return correctedLines(source, start, Math.max(end, to), source.slice(start, from) + tag);
}

/** What Markdown makes of a bullet whose first word is one of its marks. */
const misreadings: Record<string, string> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  list: 'another list',
  thematicBreak: 'a rule',
};

/** Reports a bullet whose first child is no paragraph. */
export function reportNoWords(bullet: ListItem, findings: Findings): void {
  const { source } = findings;
  const [first] = bullet.children;
  const { start } = offsetsOf(bullet);
  const at = first ? offsetsOf(first).start : start;
  const misread = misreadings[first?.type ?? ''];
  const mark = at + /^(?:\d+(?=[.)]))?/.exec(source.slice(at, at + 12))![0].length;
  findings.report({
    at: [start, start],
    code: 'empty-line',
    ...(misread === undefined
      ? {
          found: first ? 'a bullet that does not begin with words' : 'a bullet without words',
          expected: 'words; an id alone says nothing to readers',
          fix: first ? 'Begin this bullet with words.' : 'Delete this bullet.',
        }
      : {
          found: `${quote(restOfLine(source, start))}, which Markdown reads as ${misread}`,
          expected: 'words; a backslash before the mark if it is text',
          instead: '\\',
          over: [mark, mark],
        }),
  });
}

/** Reports a line whose words make no URL. */
export function reportNoSlug(line: Pick<NamedLine, 'paragraph' | 'item' | 'text'>, findings: Findings): void {
  const id = slugify(line.text);
  findings.report({
    at: line.paragraph,
    code: 'empty-line',
    found: line.text === '' ? 'a bullet without words' : quote(line.text),
    ...(line.text === ''
      ? { expected: 'words; an id alone says nothing to readers', fix: 'Begin this bullet with words.' }
      : {
          expected: 'at least one letter or digit outside the parentheses at the end, or an id in <Item />',
          fix: id === '' ? 'Add an id to <Item />, or words.' : withItemId(findings.source, line, id),
        }),
  });
}

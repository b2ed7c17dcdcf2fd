import { yamlText } from '../report/fields/yaml.ts';
import { asHeading } from '../report/markdown/markdown-text.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import type { ItemTag } from '../report/schema/item-tag.ts';

export interface DraftLine {
  /** Markdown on one line. */
  words: string;
  /** The character between brackets, if there is a marker. */
  marker?: string | undefined;
  tag?: Partial<ItemTag> | undefined;
  lines: DraftLine[];
}

export interface DraftSection {
  heading: string;
  /**
   * `comment` is what only authors see; `note` is a remark by the editor above the lines; `body`, below them, is Markdown
   * such as tables.
   */
  blocks: { comment?: string | undefined; note?: string | undefined; lines: DraftLine[]; body?: readonly string[] }[];
}

export interface DraftReport {
  /** Left out of a part, which has the name of its team. */
  title?: string | undefined;
  authors: readonly string[];
  source?: { title: string; file?: string | undefined };
  /** Comments for the author, such as optional fields. */
  hints?: readonly string[];
  /** Markdown before the first heading. */
  introduction?: string | undefined;
  sections: readonly DraftSection[];
}

/** The text of a report, written as an author would. */
export function reportText({ title, authors, source, hints = [], introduction, sections }: DraftReport): string {
  const fields = [
    ...(title === undefined ? [] : [`title: ${yamlText(title)}`]),
    ...(authors.length > 0 ? [`authors: ${yamlText(authors)}`] : []),
    ...hints.map((hint) => `# ${hint}`),
    ...(source ? ['source:', `  title: ${yamlText(source.title)}`] : []),
    ...(source?.file === undefined ? [] : [`  file: ${yamlText(source.file)}`]),
  ];
  return `${['---', ...fields, '---', ...(introduction ? ['', introduction] : [])].join('\n')}\n${sectionsText(sections)}`;
}

export function sectionsText(sections: readonly DraftSection[]): string {
  return sections.map(sectionText).join('');
}

export function linesText(lines: readonly DraftLine[]): string {
  return lines.flatMap((line) => lineRows(line, '')).join('\n');
}

/** Markdown as the words of a line, which begin no list, heading or quotation. */
export function asWords(markdown: string): string {
  return markdown
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-+#>]|\d+[.)])(?=\s|$|#)/, (mark) => mark.replace(/.$/, '\\$&'));
}

/** Escapes as little as possible, because authors edit the report. Bare URLs should become links. */
export function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*[\]<{]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

export function countDraft(sections: readonly DraftSection[]): { items: number; subLines: number } {
  const count = (lines: readonly DraftLine[]): number => lines.reduce((sum, line) => sum + 1 + count(line.lines), 0);
  const tops = sections.flatMap(({ blocks }) => blocks).flatMap(({ lines }) => lines);
  return { items: tops.length, subLines: count(tops) - tops.length };
}

function sectionText({ heading, blocks }: DraftSection): string {
  const parts = blocks.flatMap(({ comment, note, lines, body = [] }) => [
    ...(comment ? [comment] : []),
    ...(note ? [`<Note>${note}</Note>`] : []),
    ...(lines.length > 0 ? [linesText(lines)] : []),
    ...body,
  ]);
  return `\n${[asHeading(heading), ...parts].join('\n\n')}\n`;
}

function lineRows({ words, marker, tag, lines }: DraftLine, indent: string): string[] {
  const item = itemTagText(tag ?? {});
  const row = [
    `${indent}-`,
    ...(marker === undefined ? [] : [`[${marker}]`]),
    words,
    ...(item === '' ? [] : [item]),
  ].join(' ');
  return [row, ...lines.flatMap((line) => lineRows(line, `${indent}  `))];
}

import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import type { AreaTitles } from '../area-titles.ts';
import { offsetsOf } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { Matcher } from '../markdown/matcher.ts';
import { linkMentions, readBlocks, withoutPlaces } from '../markdown/mentions.ts';
import { isBullets, plainText } from '../markdown/nodes.ts';
import { isComponent, isItem, noteBlock, type ComponentNode } from '../markdown/tags.ts';
import type { Line, ReportKind } from '../schema/report.ts';
import { lineSlug } from '../slug.ts';
import { markerPattern, statusById } from '../status.ts';
import { readItemTag, reportReplaced } from './item-tag.ts';
import { reportNoSlug, reportNoWords } from './empty-lines.ts';
import { takeMarker, type MarkedLine } from './marker.ts';

export interface ReportContext {
  kind: ReportKind;
  areas: AreaTitles;
  match: Matcher;
  findings: Findings;
  /** Language of the lines, if pages have to mark it. */
  language: string | undefined;
  /** Ids of the areas that headings name, or most probably mean. */
  named: Set<string>;
  marked: MarkedLine[];
}

/**
 * Reads an unordered list, at any depth, as lines of an area or of another line. Only bullets with words are lines. Each
 * `<Item />` that is read leaves the tree.
 */
export function readLines(list: List, parent: { id: string; open: boolean }, context: ReportContext): Line[] {
  return list.children.flatMap((bullet) => readLine(bullet, parent, context) ?? []);
}

function readLine(bullet: ListItem, parent: { id: string; open: boolean }, context: ReportContext): Line | undefined {
  const { findings, kind, match } = context;
  const [paragraph] = bullet.children;
  if (paragraph?.type !== 'paragraph') {
    reportNoWords(bullet, findings);
    // The lines below have mistakes of their own.
    const below = { id: `${parent.id}/${lineNumber(bullet)}`, open: parent.open };
    for (const list of bullet.children.filter(isBullets)) readLines(list, below, context);
    bullet.children = bullet.children.filter((child) => !isItem(child));
    return undefined;
  }
  // As the author wrote it, so before any node is changed.
  const written = sourceMarkdown(paragraph, findings);

  // Each of these takes nodes from the paragraph, until only words are left. The order matters: brackets are a marker
  // only if something follows them, such as an `<Item />`, and an `<Item />` before a note is not at the end of its
  // line.
  const found = takeMarker(bullet, paragraph, kind, findings);
  if (kind === 'plan' && found) context.marked.push({ bullet, status: found });
  const marker = kind === 'plan' ? undefined : found;
  const item = takeItem(bullet, paragraph);
  moveNotes(bullet, paragraph);
  const blocks = bullet.children.slice(1);

  const status = marker ?? statusById(kind === 'plan' ? 'planned' : 'unrecorded', findings.statuses);
  const open = status.closed === undefined && (marker !== undefined || parent.open);
  const tag = readItemTag(item, findings);
  if (item && status.closed === 'delivered' && tag.replacedBy.length > 0) reportReplaced(item, findings);
  const topics = linkMentions(paragraph.children, match);
  const text = plainText(paragraph.children);

  const slug = lineSlug(text);
  if (text === '' || (slug === '' && tag.id === undefined)) reportNoSlug(paragraph, item, text, findings);
  const segment = tag.id ?? (slug || lineNumber(bullet));
  const id = `${parent.id}/${segment}`;

  // From the hyphen to the end of the words, or of a tag on the next line.
  const end = Math.max(offsetsOf(paragraph).end, item ? offsetsOf(item).end : 0);
  const position = findings.span(offsetsOf(bullet).start, end);
  const lines = blocks.filter(isBullets).flatMap((list) => readLines(list, { id, open }, context));
  const others = blocks.filter((block) => !isBullets(block));
  return {
    id,
    slug,
    text,
    ...(context.language !== undefined && { language: context.language }),
    words: withoutPlaces(paragraph.children),
    written,
    body: readBlocks(others, match),
    topics,
    status,
    open,
    tag,
    position,
    lines,
  };
}

/** Replaces the slug of a bullet that has none. */
function lineNumber(bullet: ListItem): string {
  return `line-${bullet.position?.start.line}`;
}

/** Takes the `<Item />` from the end of a line. An `<Item />` elsewhere stays, and is reported. */
function takeItem(bullet: ListItem, paragraph: Paragraph): ComponentNode | undefined {
  const below = bullet.children[1];
  // MDX does not count a tag on a line of its own as part of the paragraph above.
  if (isItem(below) && below.position?.start.line === (paragraph.position?.end.line ?? 0) + 1) {
    bullet.children.splice(1, 1);
    return below;
  }
  const end = paragraph.children.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const last = paragraph.children[end];
  if (!isItem(last)) return undefined;
  paragraph.children.splice(end);
  return last;
}

/** Moves the notes among the words of a line below them, as blocks: they are editorial, not words. */
function moveNotes(bullet: ListItem, paragraph: Paragraph): void {
  const isNote = (node: PhrasingContent) => node.type === 'mdxJsxTextElement' && node.name === 'Note';
  const notes = paragraph.children.filter(isNote) as MdxJsxTextElement[];
  paragraph.children = paragraph.children.filter((node) => !isNote(node));
  bullet.children.splice(1, 0, ...notes.map(noteBlock));
}

const markerAtStart = markerPattern((mark) => new RegExp(String.raw`^\[${mark}\](?=\s)`));

function sourceMarkdown(paragraph: Paragraph, { source, statuses }: Findings): string {
  const { start, end } = offsetsOf(paragraph);
  let written = source.slice(start, end);
  for (const node of paragraph.children.filter(isComponent).toReversed()) {
    const element = offsetsOf(node);
    written = written.slice(0, element.start - start) + written.slice(element.end - start);
  }
  return written
    .replace(markerAtStart(statuses), '')
    .split(/[\r\n]+/)
    .map((row) => row.trim())
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

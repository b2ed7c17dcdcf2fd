import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { offsetsOf } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { Matcher } from '../markdown/matcher.ts';
import { linkMentions } from '../markdown/mentions.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Line, ReportKind } from '../schema/report.ts';
import { lineSlug } from '../slug.ts';
import { statusById } from '../status.ts';
import { readBlocks, withoutPlaces } from './blocks.ts';
import { noTag, readItemTag, reportReplaced } from './item-tag.ts';
import { reportNoSlug, reportNoWords } from './empty-lines.ts';
import { takeMarker } from './marker.ts';
import { isItem, sourceMarkdown, type ItemNode } from './source-words.ts';

/** What reading the lines of one report needs and collects. */
export interface LineContext {
  kind: ReportKind;
  match: Matcher;
  findings: Findings;
  /** The `<Item />` tags that were read as part of a line. */
  readItems: Set<Nodes>;
  /** The language that pages have to say of the lines. */
  language: string | undefined;
}

/** Reads an unordered list, to any depth, as lines of an area or another line. Only bullets with words are lines. */
export function readLines(list: List, parent: { id: string; open: boolean }, context: LineContext): Line[] {
  return list.children.flatMap((bullet) => readLine(bullet, parent, context) ?? []);
}

function readLine(bullet: ListItem, parent: { id: string; open: boolean }, context: LineContext): Line | undefined {
  const { findings, kind, match } = context;
  const [paragraph, ...blocks] = bullet.children;
  if (paragraph?.type !== 'paragraph') {
    reportNoWords(bullet, findings);
    readLinesBelow(bullet, parent, context);
    return undefined;
  }
  // As written, so before any node is changed.
  const written = sourceMarkdown(paragraph, findings);

  // Each of these removes its nodes from the paragraph, until only the words are left. The order matters: whether
  // brackets are a marker depends on what follows them, be it the `<Item />`; and an `<Item />` with a note behind it is
  // not at the end of its line.
  const marker = takeMarker(bullet, paragraph, kind, findings);
  const item = takeItem(paragraph, blocks, context);
  const notes = takeNotes(paragraph);

  const status = marker ?? statusById(kind === 'plan' ? 'planned' : 'unrecorded', findings.statuses);
  const open = status.closed === undefined && (marker !== undefined || parent.open);
  const tag = item ? readItemTag(item, findings) : { ...noTag };
  if (item && status.closed === 'delivered' && tag.replacedBy.length > 0) reportReplaced(item, findings);
  const topics = linkMentions(paragraph.children, match);
  const text = plainText(paragraph.children);

  const slug = lineSlug(text);
  if (text === '' || (slug === '' && tag.id === undefined)) reportNoSlug({ paragraph, item, text }, findings);
  const segment = tag.id ?? (slug || lineNumber(bullet));
  const id = `${parent.id}/${segment}`;

  const isLines = (block: RootContent) => block.type === 'list' && !block.ordered;
  // From the hyphen to the end of the words, or of a tag on a line of its own.
  const end = Math.max(offsetsOf(paragraph).end, item ? offsetsOf(item).end : 0);
  const position = findings.span(offsetsOf(bullet).start, end);
  const lines = blocks.filter(isLines).flatMap((list) => readLines(list as List, { id, open }, context));
  const body = readBlocks([...notes, ...blocks.filter((block) => !isLines(block))], match);
  return {
    id,
    slug,
    text,
    ...(context.language !== undefined && { language: context.language }),
    words: withoutPlaces(paragraph.children),
    written,
    body,
    topics,
    status,
    open,
    tag,
    position,
    lines,
  };
}

/** Reads the lines below a bullet that is no line itself, because they have mistakes of their own. */
function readLinesBelow(bullet: ListItem, parent: { id: string; open: boolean }, context: LineContext): void {
  for (const child of bullet.children) {
    if (child.type === 'mdxJsxFlowElement') context.readItems.add(child);
    if (child.type === 'list' && !child.ordered)
      readLines(child, { id: `${parent.id}/${lineNumber(bullet)}`, open: parent.open }, context);
  }
}

/** Stands in an id for the slug of a bullet that has none. */
function lineNumber(bullet: ListItem): string {
  return `line-${bullet.position?.start.line}`;
}

/** Removes the `<Item />` from the end of a line. One in another place stays, to be reported. */
function takeItem(paragraph: Paragraph, blocks: RootContent[], context: LineContext): ItemNode | undefined {
  const below = blocks[0];
  // MDX does not count a tag on a line of its own as part of the paragraph above.
  if (isItem(below) && below.position?.start.line === (paragraph.position?.end.line ?? 0) + 1) {
    blocks.shift();
    context.readItems.add(below);
    return below;
  }
  dropTrailingSpace(paragraph.children);
  const last = paragraph.children.at(-1);
  if (!isItem(last)) return undefined;
  paragraph.children.pop();
  dropTrailingSpace(paragraph.children);
  context.readItems.add(last);
  return last;
}

function dropTrailingSpace(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return;
  last.value = last.value.trimEnd();
  if (last.value === '') nodes.pop();
}

/** Removes the notes among the words of a line, and makes blocks of them: they are editorial, not words. */
function takeNotes(paragraph: Paragraph): RootContent[] {
  const isNote = (node: PhrasingContent) => node.type === 'mdxJsxTextElement' && node.name === 'Note';
  const notes = paragraph.children.filter(isNote) as MdxJsxTextElement[];
  if (notes.length === 0) return [];
  paragraph.children = paragraph.children.filter((node) => !isNote(node));
  return notes.map((note) => ({
    ...note,
    type: 'mdxJsxFlowElement',
    children: [{ type: 'paragraph', children: note.children }],
  }));
}

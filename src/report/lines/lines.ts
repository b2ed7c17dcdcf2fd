import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Position } from '../diagnostics/diagnostic.ts';
import { offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import { renderBlocks } from '../markdown/blocks.ts';
import { renderWords } from '../markdown/inline.ts';
import { wordsToMarkdown } from '../markdown/to-markdown.ts';
import { placeholder } from '../schema/placeholder.ts';
import type { Line } from '../schema/report.ts';
import { lineSlug } from '../slug.ts';
import { isOpen, markerCharacter } from '../status.ts';
import { noTag, readItemTag } from './item-tag.ts';
import { claimId, reportNoSlug, reportNoWords, type LineContext } from './line-errors.ts';
import { takeMarker } from './marker.ts';

type Tag = MdxJsxTextElement | MdxJsxFlowElement;

/** Reads an unordered list, to any depth, as lines of an area or another line. Only bullets with words are lines. */
export function readLines(list: List, parent: { id: string; open: boolean }, context: LineContext): Line[] {
  return list.children.flatMap((bullet) => readLine(bullet, parent, context) ?? []);
}

function readLine(bullet: ListItem, parent: { id: string; open: boolean }, context: LineContext): Line | undefined {
  const { findings, kind } = context;
  const [paragraph, ...others] = bullet.children;
  if (paragraph?.type !== 'paragraph') {
    reportNoWords(bullet, findings);
    // Lines below it have mistakes of their own.
    for (const child of bullet.children) {
      if (child.type === 'mdxJsxFlowElement') context.placed.add(child);
      if (child.type === 'list' && !child.ordered)
        readLines(child, { id: `${parent.id}/line-${bullet.position?.start.line}`, open: parent.open }, context);
    }
    return undefined;
  }
  const written = sourceMarkdown(paragraph, findings.source);
  const marked = takeMarker(bullet, paragraph, kind, findings);
  const status = marked ?? (kind === 'plan' ? 'planned' : 'unrecorded');
  const open = isOpen(status) && (marked !== undefined || parent.open);

  const item = takeItem(paragraph, others, context);
  const tag = item ? readItemTag(item, findings) : { ...noTag };
  const body: RootContent[] = takeNotes(paragraph);
  const words = renderWords(paragraph.children, context.links);
  const markdown = wordsToMarkdown(paragraph.children, context.links);
  if (words.text.endsWith(`: ${placeholder}`)) {
    findings.add({
      code: 'empty-line',
      position: positionOf(paragraph),
      found: quote(words.text),
      expected: 'words in place of the ellipsis',
      fix: 'Say what is left to do, or delete this bullet.',
    });
  }
  const slug = lineSlug(words.text);
  if (words.text.trim() === '' || (slug === '' && tag.id === undefined))
    reportNoSlug({ id: parent.id, paragraph, item, text: words.text }, context);
  const segment = tag.id ?? (slug || `line-${bullet.position?.start.line}`);
  const id = claimId({ id: `${parent.id}/${segment}`, segment, text: words.text, paragraph, item }, context);

  const lines: Line[] = [];
  for (const child of others) {
    if (child.type === 'list' && !child.ordered) lines.push(...readLines(child, { id, open }, context));
    else body.push(child);
  }
  const blocks = renderBlocks(body, context.links, findings);
  return {
    id,
    slug,
    ...words,
    ...(written !== words.text && { words: written }),
    ...(markdown !== words.text && { markdown }),
    body: blocks.html,
    bodyMarkdown: blocks.markdown,
    status,
    open,
    tag,
    position: placeOf(bullet, paragraph, item),
    lines,
  };
}

/** From the hyphen to the end of the words, or of a tag on a line of its own. */
function placeOf(bullet: ListItem, paragraph: Paragraph, item: Tag | undefined): Position {
  const { start } = bullet.position ?? paragraph.position!;
  const end = [paragraph.position?.end ?? start, item?.position?.end ?? start].reduce((a, b) =>
    b.line > a.line || (b.line === a.line && b.column > a.column) ? b : a,
  );
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Takes the `<Item />` from the end of a line. One in another place stays, to be reported. */
function takeItem(paragraph: Paragraph, others: RootContent[], context: LineContext): Tag | undefined {
  const below = others[0];
  // MDX does not count a tag on a line of its own as part of the paragraph above.
  if (isItem(below) && below.position?.start.line === (paragraph.position?.end.line ?? 0) + 1) {
    others.shift();
    context.placed.add(below);
    return below;
  }
  dropTrailingSpace(paragraph.children);
  const last = paragraph.children.at(-1);
  if (!isItem(last)) return undefined;
  paragraph.children.pop();
  dropTrailingSpace(paragraph.children);
  context.placed.add(last);
  return last;
}

function isItem(node: Nodes | undefined): node is Tag {
  return (
    (node?.type === 'mdxJsxTextElement' || node?.type === 'mdxJsxFlowElement') &&
    node.name === 'Item' &&
    node.children.length === 0
  );
}

function dropTrailingSpace(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return;
  last.value = last.value.trimEnd();
  if (last.value === '') nodes.pop();
}

/** A note inside a line's words is editorial, not words: it becomes body. */
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

const marker = new RegExp(String.raw`^\[${markerCharacter}\](?=\s)`);

/** The words of a bullet as its author wrote them, on one line, without marker, `<Item />` and notes. */
function sourceMarkdown(paragraph: Paragraph, source: string): string {
  const { start, end } = offsetsOf(paragraph);
  const parts: string[] = [];
  let from = start;
  for (const child of paragraph.children.filter(isTag)) {
    parts.push(source.slice(from, child.position?.start.offset));
    from = child.position?.end.offset ?? from;
  }
  parts.push(source.slice(from, end));
  const words = parts.join('').replace(marker, '');
  return words
    .split(/[\r\n]+/)
    .map((row) => row.trim())
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function isTag(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' && (node.name === 'Item' || node.name === 'Note');
}

import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { renderBlocks } from './blocks.ts';
import type { Findings } from './file.ts';
import { renderWords, type LinkContext } from './inline.ts';
import { noTag, readItemTag } from './item-tag.ts';
import { takeMarker } from './marker.ts';
import type { Line, ReportKind } from './schema/report.ts';
import { lineSlug } from './slug.ts';
import { correctedLines, quote, toPosition } from './source.ts';
import { isOpen } from './status.ts';

/** What reading the lines of one report needs and collects. */
export interface LineContext {
  kind: ReportKind;
  links: LinkContext;
  findings: Findings;
  /** Line number of the first bullet with each id. */
  seen: Map<string, number>;
  /** The `<Item />` tags that stand where they may. */
  placed: Set<Nodes>;
}

/**
 * Reads an unordered list as lines.
 * @param list its bullets, to any depth.
 * @param parent id and openness of what the bullets stand under: an area, or the line they are sub-lines of.
 * @param context of the report; its `seen`, `placed` and `findings` grow.
 * @returns the lines that could be read, in order.
 */
export function readLines(list: List, parent: { id: string; open: boolean }, context: LineContext): Line[] {
  return list.children.flatMap((bullet) => readLine(bullet, parent, context) ?? []);
}

function readLine(bullet: ListItem, parent: { id: string; open: boolean }, context: LineContext): Line | undefined {
  const { findings, kind } = context;
  const [paragraph, ...others] = bullet.children;
  if (paragraph?.type !== 'paragraph') {
    reportEmpty(bullet, 'a bullet that does not begin with words', '- words of the line', findings);
    return undefined;
  }
  const marked = takeMarker(bullet, paragraph, kind, findings);
  const status = marked ?? (kind === 'plan' ? 'planned' : 'unrecorded');
  const open = isOpen(status) && (marked !== undefined || parent.open);

  const item = takeItem(paragraph, context);
  const tag = item ? readItemTag(item, findings) : { ...noTag };
  const notes = takeNotes(paragraph);
  const words = renderWords(paragraph.children, context.links);
  const slug = lineSlug(words.text);
  const segment = tag.id ?? slug;
  if (segment === '') {
    const fix = withItemId(findings.source, paragraph, 'slug');
    reportEmpty(bullet, words.text === '' ? 'a bullet without words' : quote(words.text), fix, findings);
    return undefined;
  }
  const id = `${parent.id}/${segment}`;
  reportDuplicate(id, segment, paragraph, context);

  const body: RootContent[] = notes;
  const lines: Line[] = [];
  for (const child of others) {
    if (child.type === 'list' && !child.ordered) lines.push(...readLines(child, { id, open }, context));
    else body.push(child);
  }
  return {
    id,
    slug,
    ...words,
    body: renderBlocks(body, context.links, findings),
    status,
    open,
    tag,
    position: toPosition(paragraph.position ?? bullet.position!),
    lines,
  };
}

/** Takes the `<Item />` from the end of a line; one that stands elsewhere stays, to be reported. */
function takeItem(paragraph: Paragraph, context: LineContext): MdxJsxTextElement | undefined {
  dropTrailingSpace(paragraph.children);
  const last = paragraph.children.at(-1);
  if (last?.type !== 'mdxJsxTextElement' || last.name !== 'Item' || last.children.length > 0) return undefined;
  paragraph.children.pop();
  dropTrailingSpace(paragraph.children);
  context.placed.add(last);
  return last;
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
  return notes.map((note) => ({ ...note, type: 'mdxJsxFlowElement', children: [{ type: 'paragraph', children: note.children }] }));
}

function reportEmpty(bullet: ListItem, found: string, fix: string, findings: Findings): void {
  findings.add({
    code: 'empty-line',
    position: bullet.position ? toPosition(bullet.position) : { line: 1, column: 1 },
    found,
    expected: 'words of which at least one letter or digit is outside a trailing parenthesis, or an id in <Item />',
    fix,
  });
}

function reportDuplicate(id: string, segment: string, paragraph: Paragraph, context: LineContext): void {
  const line = paragraph.position?.start.line ?? 1;
  const earlier = context.seen.get(id);
  if (earlier === undefined) {
    context.seen.set(id, line);
    return;
  }
  let number = 2;
  while (context.seen.has(`${id}-${number}`)) number++;
  context.findings.add({
    code: 'duplicate-line',
    position: paragraph.position ? toPosition(paragraph.position) : { line, column: 1 },
    found: `the id ${quote(id)}, which line ${earlier} has already`,
    expected: 'one bullet about one piece of work, or an id that tells the two apart',
    fix: withItemId(context.findings.source, paragraph, `${segment}-${number}`),
  });
}

/** The bullet as it stands in the file, with an id in its `<Item />`. */
function withItemId(source: string, paragraph: Paragraph, id: string): string {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const written = source.slice(start, end).trimEnd();
  const attribute = `id="${id}"`;
  const corrected = /<Item\b[^>]*\/>$/.test(written)
    ? written.replace(/\s+id="[^"]*"/, '').replace(/<Item\b/, `<Item ${attribute}`)
    : `${written} <Item ${attribute} />`;
  return correctedLines(source, start, end, corrected);
}

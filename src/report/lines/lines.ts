import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { offsetsOf, positionOf } from '../diagnostics/source.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Matcher } from '../markdown/matcher.ts';
import { linkMentions, readBlocks, withoutPlaces } from '../markdown/mentions.ts';
import { isBullets, plainText } from '../markdown/nodes.ts';
import { isComponent, isItem, noteBlock, type ComponentNode } from '../markdown/tags.ts';
import type { LastDays } from '../order.ts';
import type { Line, ReportKind } from '../schema/report.ts';
import { lineSlug } from '../slug.ts';
import { markerPattern, statusById, type Status } from '../status.ts';
import { readItemTag } from './item-tag.ts';
import { readMarker, withoutMarker, type Marker } from './marker.ts';

export interface LineContext {
  kind: ReportKind;
  /** The text of the file. */
  source: string;
  statuses: readonly Status[];
  match: Matcher;
  /** The last days of the cycles, by their ids. */
  lastDays: LastDays;
  /** Language of the lines, if pages have to mark it. */
  language: string | undefined;
}

/** A bullet that was read as a line, and the nodes that say what. */
export interface ReadLine {
  line: Line;
  bullet: ListItem;
  /** Its words, with everything that is not words. */
  paragraph: Paragraph;
  marker: Marker | undefined;
  /** Its `<Item />`. */
  item: ComponentNode | undefined;
}

/** What was found while lines were read. Lines below a bullet without words are in no report, but are found too. */
export interface FoundLines {
  lines: ReadLine[];
  lists: List[];
  /** Bullets that do not begin with words, and so are no lines. */
  wordless: ListItem[];
}

/** Where a line is. */
interface Above {
  id: string;
  /** The team whose answer to a question it is, where several teams answer. */
  team?: string | undefined;
  /** Whether a line without a marker is open here. */
  open: boolean;
}

/** Reads an unordered list, at any depth, as lines of an area or of another line. */
export function readLines(list: List, above: Above, context: LineContext, found: FoundLines): Line[] {
  found.lists.push(list);
  return list.children.flatMap((bullet) => readLine(bullet, above, context, found) ?? []);
}

function readLine(bullet: ListItem, above: Above, context: LineContext, found: FoundLines): Line | undefined {
  const { kind, source, statuses, match, lastDays, language } = context;
  const [paragraph] = bullet.children;
  if (paragraph?.type !== 'paragraph') {
    found.wordless.push(bullet);
    const here = { ...above, id: `${above.id}/${lineNumber(bullet)}` };
    for (const list of bullet.children.filter(isBullets)) readLines(list, here, context, found);
    return undefined;
  }
  const marker = readMarker(bullet, paragraph, source, statuses);
  const { words, item, blocks } = partsOf(bullet, marker ? withoutMarker(paragraph, marker) : paragraph.children);

  const recorded = kind === 'plan' ? undefined : marker?.status;
  const status = recorded ?? statusById(kind === 'plan' ? 'planned' : 'unrecorded', statuses);
  const open = status.closed === undefined && (recorded !== undefined || above.open);
  const tag = readItemTag(item, lastDays);
  const topics = linkMentions(words, match);
  const text = plainText(words);
  const slug = lineSlug(text);
  // Each team has lines of its own, whatever their words.
  const ofTeam = above.team === undefined ? '' : `${above.team}-`;
  const id = `${above.id}/${ofTeam}${tag.id ?? (slug || lineNumber(bullet))}`;

  const line: Line = {
    id,
    slug,
    text,
    ...(language !== undefined && { language }),
    words,
    written: writtenWords(paragraph, source, statuses),
    body: sharedIfEmpty(readBlocks(blocks.filter((block) => !isBullets(block)) as RootContent[], match)),
    topics: sharedIfEmpty(topics),
    status,
    open,
    tag,
    position: positionOfLine(bullet, paragraph, item),
    lines: [],
  };
  found.lines.push({ line, bullet, paragraph, marker, item });
  line.lines = sharedIfEmpty(blocks.filter(isBullets).flatMap((list) => readLines(list, { id, open }, context, found)));
  return line;
}

const nothing = Object.freeze([]) as readonly unknown[];

/** One array in the place of all that are empty, as most are: Astro stores what is shared once. */
function sharedIfEmpty<Value>(list: Value[]): Value[] {
  return list.length === 0 ? (nothing as Value[]) : list;
}

/** Takes the place of a slug in a bullet that has none. */
function lineNumber(bullet: ListItem): string {
  return `line-${bullet.position?.start.line}`;
}

interface LineParts {
  /** Copies, without places. */
  words: PhrasingContent[];
  item: ComponentNode | undefined;
  /** Further blocks, notes among the words before the others: they are editorial, not words. */
  blocks: ListItem['children'];
}

function partsOf({ children: [first, second, ...others] }: ListItem, written: readonly PhrasingContent[]): LineParts {
  const isOnNextLine = second?.position?.start.line === (first?.position?.end.line ?? 0) + 1;
  // MDX does not count a tag on a line of its own as part of the paragraph above.
  const below = isItem(second) && isOnNextLine ? second : undefined;
  const end = written.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const last = written[end];
  const item = below ?? (isItem(last) ? last : undefined);
  const kept = item === undefined || below ? written : written.slice(0, end);
  const rest = second === undefined || below ? others : [second, ...others];
  return {
    words: withoutPlaces(kept.filter((node) => !isNote(node))),
    item,
    blocks: [...kept.filter(isNote).map(noteBlock), ...rest],
  };
}

function isNote(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' && node.name === 'Note';
}

/** From the hyphen to the end of the words, or of a tag on the next line. */
function positionOfLine(bullet: ListItem, paragraph: Paragraph, item: ComponentNode | undefined): Position {
  const last = item && offsetsOf(item).end > offsetsOf(paragraph).end ? item : paragraph;
  const { line, column } = positionOf(bullet);
  const { endLine, endColumn } = positionOf(last);
  return { line, column, endLine, endColumn };
}

const markerAtStart = markerPattern((mark) => new RegExp(String.raw`^\[${mark}\](?=\s)`));

/** The words of a line as the author wrote them, in Markdown on one line. */
function writtenWords(paragraph: Paragraph, source: string, statuses: readonly Status[]): string {
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

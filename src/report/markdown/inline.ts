import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { InlineCode, ListItem, Node, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import { defaultHandlers, toHast, type Handlers } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { chooseLinks, type Match, type Matcher } from './matcher.ts';

/** The words of a line, rendered. */
export interface RenderedWords {
  text: string;
  html: string;
  /** Ids of the topics the words mention, in the order of their first mention. */
  topics: string[];
}

/** How mentions are found and where a topic's page is. */
export interface LinkContext {
  match: Matcher;
  /** Path under which the site is served, with a slash at both ends. */
  base: string;
  /** Such as `https://example.org`, for full URLs in Markdown; undefined while the URL of the site is unknown. */
  origin?: string | undefined;
}

/** A stretch of the text that comes from one node, and whether mentions in it count. */
interface Run {
  start: number;
  end: number;
  node: Text | InlineCode | undefined;
}

/**
 * Turns phrasing content into plain text on one line, HTML and topics. The nodes are changed: mentions become links.
 */
export function renderWords(nodes: PhrasingContent[], context: LinkContext): RenderedWords {
  const { text, topics } = linkMentions(nodes, context);
  return { text: text.replace(/\s+/g, ' ').trim(), html: wordsToHtml(nodes), topics };
}

/** Links the handles and topics that the nodes of one line or paragraph mention, in place. Returns their text, too. */
export function linkMentions(nodes: readonly Node[], context: LinkContext): { text: string; topics: string[] } {
  const runs: Run[] = [];
  let text = '';
  collect(nodes, false);

  const found = context.match(text);
  if (found.length === 0) return { text, topics: [] };
  const matches = found.filter((match) => runsAcross(match).every(({ node }) => node !== undefined));
  const linkable = matches.filter((match) => {
    const [run, ...others] = runsAcross(match);
    return others.length === 0 && (run?.node?.type === 'text' || match.url !== undefined);
  });
  const links = chooseLinks(linkable);
  for (const run of runs) {
    const inside = links.filter(({ start, end }) => start >= run.start && end <= run.end);
    if (run.node && inside.length > 0) linkInside(run.node, run.start, inside, context.base);
  }
  return { text, topics: [...new Set(matches.flatMap(({ topic }) => topic ?? []))] };

  function collect(siblings: readonly Node[], inLink: boolean): void {
    for (const node of siblings) {
      if (node.type === 'text' || node.type === 'inlineCode') addText(node as Text, inLink);
      else if (node.type === 'break') add(' ', undefined);
      else if (node.type === 'image') add((node as { alt?: string }).alt ?? '', undefined);
      else if ('children' in node) collect(node.children as Node[], inLink || node.type === 'link');
    }
  }

  function addText(node: Text | InlineCode, inLink: boolean): void {
    // In a name of two words that are on two lines, any line end is one character of white space.
    node.value = node.value.replace(/\r\n?/g, '\n');
    add(node.value, inLink ? undefined : node);
  }

  function add(value: string, node: Text | InlineCode | undefined): void {
    runs.push({ start: text.length, end: text.length + value.length, node });
    text += value;
  }

  function runsAcross({ start, end }: Match): Run[] {
    return runs.filter((run) => start < run.end && run.start < end);
  }
}

/** Gives a text or code node the HTML in which its mentions are links (`data.hChildren` of mdast-util-to-hast). */
function linkInside(node: Text | InlineCode, offset: number, links: readonly Match[], base: string): void {
  const children: ElementContent[] = [];
  let done = 0;
  for (const { start, end, url, topic } of links) {
    if (start - offset > done) children.push({ type: 'text', value: node.value.slice(done, start - offset) });
    children.push({
      type: 'element',
      tagName: 'a',
      properties:
        url === undefined
          ? { href: `${base}topics/${topic}/`, className: ['topic'] }
          : { href: url, className: ['handle'] },
      children: [{ type: 'text', value: node.value.slice(start - offset, end - offset) }],
    });
    done = end - offset;
  }
  if (done < node.value.length) children.push({ type: 'text', value: node.value.slice(done) });
  node.data = { ...node.data, mentions: children };
}

/** Renders Markdown nodes as HTML. Raw HTML cannot occur: MDX has none, and unknown nodes are left out. */
export function nodesToHtml(nodes: readonly RootContent[]): string {
  const tree = toHast({ type: 'root', children: [...nodes] }, { handlers });
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    // The language of a code block is whatever an author wrote behind the backticks, and nothing reads it.
    if (tagName === 'code') delete properties['className'];
    // HTML no longer has the attribute that mdast-util-to-hast gives to the cells of an aligned table.
    if (typeof properties['align'] !== 'string') return;
    properties['className'] = [`align-${properties['align']}`];
    delete properties['align'];
  });
  return toHtml(tree);
}

/** Without the line breaks that mdast-util-to-hast puts between blocks. */
function wordsToHtml(nodes: readonly PhrasingContent[]): string {
  const [text, ...others] = nodes;
  // Most lines are words alone, with nothing to escape, and there are thousands of them.
  if (text?.type === 'text' && others.length === 0 && !/[&<]/.test(text.value)) {
    const { mentions } = text.data ?? {};
    if (!mentions) return text.value.trim();
    if (mentions.every(hasPlainUrl)) return mentions.map(mentionHtml).join('').trim();
  }
  const paragraph = toHast({ type: 'paragraph', children: [...nodes] }, { handlers }) as Element;
  return toHtml(paragraph.children).trim();
}

/** Whether nothing in the URL of a mention has to be escaped in HTML; also for the text between mentions. */
function hasPlainUrl(node: ElementContent): boolean {
  return node.type !== 'element' || /^[\w:/.?=#~%@+,-]*$/.test(String(node.properties['href']));
}

/** A part of a text between mentions, or a mention, with nothing to escape. */
function mentionHtml(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { href, className } = node.properties;
  return `<a href="${href}" class="${className}">${node.children.map(mentionHtml).join('')}</a>`;
}

const handlers: Handlers = {
  // A disabled checkbox shows its state by looks alone; a status is text first.
  listItem: (state, node: ListItem, parent: Parents | undefined) => {
    const { checked, ...bullet } = node;
    const first = bullet.children[0];
    if (typeof checked !== 'boolean' || first?.type !== 'paragraph')
      return defaultHandlers.listItem(state, bullet, parent);
    const mark: Text = { type: 'text', value: checked ? '[x] ' : '[ ] ' };
    return defaultHandlers.listItem(
      state,
      { ...bullet, children: [{ ...first, children: [mark, ...first.children] }, ...bullet.children.slice(1)] },
      parent,
    );
  },
  text: (_state, node: Text): ElementContent[] => node.data?.mentions ?? [{ type: 'text', value: node.value }],
  inlineCode: (_state, node: InlineCode): Element => ({
    type: 'element',
    tagName: 'code',
    properties: {},
    children: node.data?.mentions ?? [{ type: 'text', value: node.value.replace(/\r?\n|\r/g, ' ') }],
  }),
  mdxJsxFlowElement: note('aside'),
  mdxJsxTextElement: note('small'),
};

type NoteHandler = (state: { all: (node: never) => ElementContent[] }, node: unknown) => Element;

function note(tagName: 'aside' | 'small'): NoteHandler {
  return (state, node) => ({
    type: 'element',
    tagName,
    properties: tagName === 'aside' ? { className: ['note'], role: 'note' } : { className: ['note'] },
    children: state.all(node as never),
  });
}

declare module 'mdast' {
  interface TextData {
    mentions?: ElementContent[];
  }
  interface InlineCodeData {
    mentions?: ElementContent[];
  }
}

import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ListItem, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import type {} from 'mdast-util-mdx';
import { defaultHandlers, toHast, type Handler, type Handlers } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { isPath } from './resolve-link.ts';

/** Turns a path from the root of the site into a URL below the base path. */
export type UrlOf = (path: string) => string;

/** Renders blocks as HTML. Raw HTML cannot occur: MDX has none, and unknown nodes are left out. */
export function blocksHtml(nodes: readonly RootContent[], urlOf: UrlOf): string {
  const tree = toHast({ type: 'root', children: [...nodes] }, { handlers });
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    for (const name of ['href', 'src']) {
      const url = properties[name];
      if (typeof url === 'string') properties[name] = isPath(url) ? urlOf(url) : url;
    }
    // The language of a code block is whatever an author wrote after the backticks, and nothing reads it.
    if (tagName === 'code') delete properties['className'];
    // mdast-util-to-hast aligns table cells with an attribute that HTML no longer has.
    if (typeof properties['align'] !== 'string') return;
    properties['className'] = [`align-${properties['align']}`];
    delete properties['align'];
  });
  return toHtml(tree);
}

/** Renders the words of a line as HTML. There are thousands of lines, mostly of plain text and links. */
export function wordsHtml(words: readonly PhrasingContent[], urlOf: UrlOf): string {
  let html = '';
  for (const node of words) {
    const part = simpleHtml(node, urlOf);
    if (part === undefined)
      return blocksHtml([{ type: 'paragraph', children: [...words] }], urlOf)
        .slice(3, -4)
        .trim();
    html += part;
  }
  return html.trim();
}

/** Removes links from the words of a line that becomes one link as a whole. */
export function withoutLinks(words: readonly PhrasingContent[]): PhrasingContent[] {
  return words.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    if (node.type === 'inlineCode') return [{ type: 'inlineCode', value: node.value }];
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) } as PhrasingContent] : [node];
  });
}

export function hasLinks(words: readonly PhrasingContent[]): boolean {
  return words.some(
    (node) => node.type === 'link' || node.data?.hChildren || ('children' in node && hasLinks(node.children)),
  );
}

/** Renders text, or a link of text whose URL needs no encoding; undefined for anything else. */
function simpleHtml(node: PhrasingContent, urlOf: UrlOf): string | undefined {
  if (node.type === 'text') return node.value.replace(/[&<]/g, (sign) => (sign === '&' ? '&#x26;' : '&#x3C;'));
  if (node.type !== 'link' || node.title || !/^[\w:/.?=#~@+,-]*$/.test(node.url)) return undefined;
  if (!node.children.every(({ type }) => type === 'text')) return undefined;
  const className = node.data?.hProperties?.['class'];
  const attributes = className === undefined ? '' : ` class="${String(className)}"`;
  const words = node.children.map((child) => simpleHtml(child, urlOf)).join('');
  return `<a href="${isPath(node.url) ? urlOf(node.url) : node.url}"${attributes}>${words}</a>`;
}

const handlers: Handlers = {
  // A disabled checkbox shows its state by looks alone, but a status is text first.
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
  // Unlike the default handler, keeps the spaces beside line endings.
  text: (_state, { value }: Text) => ({ type: 'text', value }),
  mdxJsxFlowElement: noteHandler('aside', { class: 'note', role: 'note' }),
  mdxJsxTextElement: noteHandler('small', { class: 'note' }),
};

function noteHandler(tagName: string, properties: Properties): Handler {
  return (state, node: Parents) => ({ type: 'element', tagName, properties, children: state.all(node) });
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character]!);
}

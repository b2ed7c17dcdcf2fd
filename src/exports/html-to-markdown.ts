/** The HTML of reports as Markdown. It comes from our own renderer, so its elements are known and it is well-formed. */
import type { Element, Root, Text } from 'hast';
import type { InlineCode } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { escapeMarkdown, isPlainText, markdownAddress, markdownLink } from '../report/markdown/markdown-text.ts';

/** Gives the fullest known address for a path of this site. */
export type Resolve = (path: string) => string;

/**
 * Stands for a space of code, which rehype-remark would drop where a browser shows none. No content can hold it itself.
 */
const keptSpace = '\ufdd0';

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: {
      inlineCode: ({ value }: InlineCode, _parent, { stack }) => {
        const span = codeSpan(value.replaceAll(keptSpace, ' '));
        // A bar would end the cell (https://github.github.com/gfm/#tables-extension-).
        return stack.includes('tableCell') ? span.replaceAll('|', '\\|') : span;
      },
    },
  })
  .freeze();

/** Two bold stretches that touch look like one, and Markdown has no sure way to write two. */
const touching = /<\/(strong|em|del)><\1>/g;
const topicLink = /<a\b[^>]*\bclass="topic"[^>]*>(.*?)<\/a>/gs;
const pieces = /<a href="([^"]*)"(?:[^>"]|"[^"]*")*>(.*?)<\/a>|<code>([^<]*)<\/code>|([^<]+)|</gs;

/**
 * Turns blocks into Markdown. Links to topics become plain words: the site has set them, not the author.
 * @param html of blocks; empty where there are none.
 * @param resolve addresses that begin with a slash.
 * @returns Markdown without a line break at its end.
 */
export function blocksToMarkdown(html: string, resolve: Resolve): string {
  if (html === '') return '';
  const text = /^<p>([^<&]*)<\/p>$/.exec(html)?.[1];
  if (text !== undefined && isPlainText(text)) return text;
  const tree = processor.parse(html.replace(topicLink, '$1').replace(touching, ''));
  visit(tree, 'element', (element: Element, _index, parent) => {
    prepare(element, resolve);
    if (element.tagName === 'code' && !(parent?.type === 'element' && parent.tagName === 'pre')) keepSpaces(element);
  });
  return processor.stringify(processor.runSync(tree as Root)).trimEnd();
}

/**
 * Turns the words of a line into Markdown. Parsing HTML for each of many thousand lines would take longer than drawing
 * their pages, so text, links and code, which make up nearly all of them, are read by a pattern.
 * @param html of one paragraph's content.
 * @param resolve addresses that begin with a slash.
 * @returns one line of Markdown that can begin a paragraph.
 */
export function wordsToMarkdown(html: string, resolve: Resolve): string {
  return simpleWords(html.replace(topicLink, '$1'), resolve) ?? blocksToMarkdown(html, resolve).replace(/\\?\n/g, ' ');
}

/** Undefined where there is any other element. */
function simpleWords(html: string, resolve: Resolve): string | undefined {
  let markdown = '';
  for (const [whole, address, words, code, text] of html.matchAll(pieces)) {
    if (whole === '<') return undefined;
    if (text !== undefined) markdown += escapeMarkdown(decoded(text));
    else if (code !== undefined) markdown += codeSpan(decoded(code));
    else {
      const inner = simpleWords(words ?? '', resolve);
      if (inner === undefined) return undefined;
      const written = decoded(address ?? '');
      const href = written.startsWith('/') ? resolve(written) : written;
      // After an exclamation mark a link would be an image.
      markdown =
        markdown.replace(/!$/, '\\!') +
        (decoded(words ?? '') === href ? markdownAddress(href) : markdownLink(inner, href));
    }
  }
  return markdown;
}

/** The renderer writes characters that HTML gives a meaning as numbers, and only those. */
function decoded(html: string): string {
  return html.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
  return fence + space + code + space + fence;
}

function keepSpaces(code: Element): void {
  visit(code, 'text', (text: Text) => {
    text.value = text.value.replaceAll(' ', keptSpace);
  });
}

function prepare(element: Element, resolve: Resolve): void {
  // Notes have no form of their own in Markdown.
  if (element.tagName === 'aside') element.tagName = 'blockquote';
  for (const name of ['href', 'src']) {
    const address = element.properties[name];
    if (typeof address === 'string' && address.startsWith('/')) element.properties[name] = resolve(address);
  }
}

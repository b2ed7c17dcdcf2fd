import type { Root } from 'hast';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { htmlOfBody, htmlOfWords } from './kitchen.fixture.ts';
import { topLines, withSubLines } from './report-lines.ts';
import type { Report } from './schema/report.ts';

/** Hostile content and the expected result. */
interface HostileCase {
  name: string;
  /** The body of a report, below a heading. */
  body?: string;
  /** An image that a report shows. */
  drawing?: string;
  files?: Record<string, string>;
  /** Path and text of a single content file. */
  file?: string;
  text?: string;
  /** Code and place of each diagnostic. */
  reported?: string[];
  /** The words of each line, as a reader sees them. */
  words?: string[];
  /** Nothing is reported, and there is no line. */
  safe?: true;
}

const folder = join(import.meta.dirname, 'fixtures/hostile');

/** The cases of `fixtures/hostile`, by the name of their file. */
export const hostileContent = readdirSync(folder).map((file): [string, HostileCase[]] => [
  file.replace('.yaml', ''),
  parse(readFileSync(join(folder, file), 'utf8')) as HostileCase[],
]);

/** The elements that the HTML of a report may have, below its area headings. */
const elements = new Set(
  'a aside blockquote br code del em h3 h4 h5 h6 hr img li ol p pre small strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes = new Set(['align', 'alt', 'className', 'href', 'role', 'src', 'start', 'title']);
const tag = /<\/?[a-z0-9]+(?: [a-z]+(?:="[^"<]*")?)*>/g;
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Every piece of HTML in a report. */
export function htmlOf({ intro, sections }: Report): string[] {
  const bodies = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'prose' ? [block.body] : [])),
  );
  const lines = withSubLines(topLines(sections));
  return [...[intro, ...bodies, ...lines.map(({ body }) => body)].map(htmlOfBody), ...lines.map(htmlOfWords)];
}

/** HTML as browsers read it (https://html.spec.whatwg.org/multipage/parsing.html). */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/**
 * Expects HTML with only what Markdown makes, as written and as browsers read it. An image reported as a mistake has an
 * empty `src`.
 */
export function expectSafe(html: string, hasMistakes = false): void {
  const image = hasMistakes ? /^(?:\/files\/|$)/ : /^\/files\//;
  expect(html.replace(tag, '')).not.toContain('<');
  expect(html).not.toMatch(/&(?!#x?[0-9a-f]+;|[a-z]+;)/i);
  visit(parseHtml(html), (node) => {
    expect(['root', 'element', 'text']).toContain(node.type);
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    expect(elements).toContain(tagName);
    for (const name of Object.keys(properties)) expect(attributes).toContain(name);
    if (properties['href'] !== undefined) expect(String(properties['href'])).toMatch(/^(?:https?:|mailto:|tel:|\/|$)/i);
    if (properties['src'] !== undefined) expect(String(properties['src'])).toMatch(image);
  });
}

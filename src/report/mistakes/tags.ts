/** Tags that MDX cannot read, or that reports cannot have. */
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf, quote, restOfLine, type Stretch } from '../diagnostics/source.ts';
import type { Mistake } from '../file.ts';
import { quoted, type LoneTag } from '../markdown/tags.ts';
import { asMarkdown, withoutTag, type Element } from './html-tags.ts';

export type MdxMistake = Mistake & {
  at: Stretch;
  /** Nothing else is reported before this offset, by default the end of the mistake. */
  end?: number;
  /** Offset of another sign that the same fix corrects. */
  other?: number;
};

/** Explains a tag; undefined for a less-than sign that begins none. A note may end at one of the other tags. */
export function explainTag(
  source: string,
  offset: number,
  lone: LoneTag | undefined,
  tags: readonly LoneTag[],
): MdxMistake | undefined {
  const rest = source.slice(offset);
  const [tag, slash, name = ''] =
    /^<(\/?)([\p{L}$_][\w$.:-]*)[^<>]*>/u.exec(rest) ??
    /^<(\/?)([\p{L}$_][\w$.:-]*)[^<>\r\n]*(?:>|(?<!\s))/u.exec(rest) ??
    [];
  if (tag === undefined) return undefined;
  const end = offset + tag.length;
  const wrong = (expected: string, instead: string, over: Stretch = [offset, end]): MdxMistake => {
    return { code: 'mdx-tag', at: [offset, end], expected, instead, over };
  };
  if (lone?.opened !== undefined) return wrong(`</${lone.opened}>, the end of the tag before`, `</${lone.opened}>`);
  const isWhole = lone?.end !== undefined || /\/\s*>$/.test(tag);
  if (slash === '/' && components.includes(name)) {
    const isLast = /^\s*(?:[\r\n]|$)/.test(source.slice(end));
    const from = isLast ? source.slice(0, offset).trimEnd().length : offset;
    return wrong(`nothing: no <${name}> is open here`, '', [from, end]);
  }
  if (name === 'Note') {
    const expected = '<Note> with its end, </Note>, in the same paragraph or bullet';
    const last = lone && endOfNote(lone, tags);
    if (last === undefined || tag !== '<Note>') {
      const [words, gap] = wordsOfNote(rest, tag);
      return wrong(expected, `${words.trimEnd()}${gap}</Note>`, [offset, offset + words.length]);
    }
    // Paragraphs in a note need an empty line between them and its tags.
    const instead = `<Note>\n\n${source.slice(end, last.start).trim()}\n\n</Note>`;
    return { ...wrong(expected, instead, [offset, last.end]), other: last.start };
  }
  if (name === 'Item')
    return wrong(
      isWhole
        ? '<Item … /> with attributes such as added or id="slug", their values in straight double quotes'
        : '<Item … />, closed with a slash',
      readableItem(tag),
    );
  if (isWhole) {
    const last = lone?.end ? offsetsOf(lone.end) : { start: end, end };
    return explainElement(source, offset, { name, tag, words: source.slice(end, last.start) }, last.end);
  }
  const without = withoutTag(name, tag, source.slice(0, offset), rest.slice(tag.length));
  if (without !== undefined) return wrong('Markdown; reports use no HTML', without);
  const expected = 'the less-than sign escaped with a backslash; reports use no HTML';
  return wrong(expected, escapedElement(tag));
}

/** Where the end of a note is that is in another block than its start. */
function endOfNote(first: LoneTag, tags: readonly LoneTag[]): { start: number; end: number } | undefined {
  const next = tags.slice(tags.indexOf(first) + 1).find(({ node }) => /^<\/?Note\b/.test(node.value));
  return next?.node.value.startsWith('</') ? offsetsOf(next.node) : undefined;
}

/** What a note without an end most probably contains, with its tag, and what is between that and the end. */
function wordsOfNote(rest: string, tag: string): [words: string, gap: string] {
  const firstLine = restOfLine(rest);
  if (firstLine.trim() !== tag) return [firstLine, ''];
  return [/^[^\r\n]*(?:\s*[\r\n]+[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*)?/.exec(rest)![0], '\n\n'];
}

function explainElement(source: string, offset: number, element: Element, to: number): MdxMistake {
  const { name, tag } = element;
  const written = source.slice(offset, to);
  const unknown = {
    code: 'unknown-component',
    at: [offset, to],
    found: quote(`<${name}>`),
    end: offset + tag.length,
  } as const;
  const meant = meantComponent(name);
  if (meant !== undefined) {
    const expected = `<${meant}${meant === 'Item' ? ' … />' : '>'} (components are <Item /> and <Note>)`;
    const instead = written.replaceAll(`<${name}`, `<${meant}`).replaceAll(`</${name}`, `</${meant}`);
    return { ...unknown, expected, instead };
  }
  const markdown = asMarkdown(element, source.slice(0, offset), source.slice(to));
  if (markdown === undefined) {
    const expected = 'no component but <Item /> and <Note>; a less-than sign that is text escaped with a backslash';
    return { ...unknown, expected, instead: escapedElement(written) };
  }
  // What is left of the element may have mistakes of its own.
  const end = /[<{]/.test(markdown) ? unknown.end : to;
  return { ...unknown, expected: 'Markdown; reports use no HTML', instead: markdown, end };
}

/** Escapes an element as text. Its braces are escaped too, as they would be code once the tag is text. */
function escapedElement(element: string): string {
  return element.replaceAll(/\\[\\<{]|(`+)[\s\S]*?\1|<(?=[/>$_\p{L}])|\{/gu, (found) =>
    found === '<' || found === '{' ? `\\${found}` : found,
  );
}

/** The component whose name was misspelt: `<item>` means one, `<em>` does not. */
function meantComponent(name: string): string | undefined {
  return /^[A-Z]/.test(name)
    ? misspelt(name, components)
    : components.find((component) => component.toLowerCase() === name);
}

const components = ['Item', 'Note'];

/** Adds quotes and a slash to the tag of an item. Wrong attributes are reported once the tag can be read. */
function readableItem(tag: string): string {
  const inside = tag.slice('<Item'.length).replace(/>$/, '').trim().replace(/\/$/, '').trim();
  const attributes = inside
    .replace(/[“”„«»]/g, '"')
    .split(/\s+(?=[\w-]+=|added\b)/)
    .flatMap((part) => {
      const [, name, value = ''] = /^([A-Za-z][\w-]*)(?:=([\s\S]*))?/.exec(part) ?? [];
      const words = value.replace(/^\{?["'`]?/, '').replace(/["'`]?\}?,?$/, '');
      return name === undefined ? [] : words === '' || name === 'added' ? name : `${name}=${quoted(words)}`;
    });
  return ['<Item', ...attributes, '/>'].join(' ');
}

/** Tags that MDX cannot read, or that reports cannot have. */
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Mistake, Stretch } from '../file.ts';
import { quoted } from '../lines/item-tag.ts';
import type { LoneTag } from '../markdown/tags.ts';
import { asMarkdown, withoutTag, type Element } from './html-tags.ts';

export type Sign = Mistake & {
  at: Stretch;
  /** Nothing else is reported before this offset, by default the end of the mistake. */
  end?: number;
  /** Offset of another sign that the same fix corrects. */
  other?: number;
};

/**
 * Explains a tag; undefined for a less-than sign that begins none.
 * @param tags all tags outside of elements, in order: a note may end in another paragraph.
 */
export function explainTag(
  source: string,
  offset: number,
  lone: LoneTag | undefined,
  tags: readonly LoneTag[],
): Sign | undefined {
  const rest = source.slice(offset);
  const [tag, slash, name = ''] =
    /^<(\/?)([\p{L}$_][\w$.:-]*)[^<>]*>/u.exec(rest) ??
    /^<(\/?)([\p{L}$_][\w$.:-]*)[^<>\r\n]*(?:>|(?<!\s))/u.exec(rest) ??
    [];
  if (tag === undefined) return undefined;
  const end = offset + tag.length;
  const wrong = (expected: string, instead: string): Sign => ({
    code: 'mdx-tag',
    at: [offset, end],
    expected,
    instead,
  });
  if (lone?.opened !== undefined) return wrong(`</${lone.opened}>, the end of the tag before`, `</${lone.opened}>`);
  const isWhole = lone?.end !== undefined || /\/\s*>$/.test(tag);
  if (slash === '/' && components.includes(name)) return explainEnd(source, offset, tag, name);
  if (name === 'Note') return explainNote(source, offset, tag, lone && endOfNote(lone, tags));
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

function endOfNote(first: LoneTag, tags: readonly LoneTag[]): LoneTag | undefined {
  const next = tags.slice(tags.indexOf(first) + 1).find(({ node }) => /^<\/?Note\b/.test(node.value));
  return next?.node.value.startsWith('</') ? next : undefined;
}

function explainNote(source: string, offset: number, tag: string, last: LoneTag | undefined): Sign {
  const rest = source.slice(offset);
  const expected = '<Note> with its end, </Note>, in the same paragraph or bullet';
  const at = [offset, offset + tag.length] as const;
  const wrong = (length: number, instead: string): Sign => {
    return { code: 'mdx-tag', at, expected, instead, over: [offset, offset + length] };
  };
  if (last && tag === '<Note>') {
    const { start, end } = offsetsOf(last.node);
    const words = source.slice(offset + tag.length, start).trim();
    // Paragraphs in a note need an empty line between them and its tags.
    return { ...wrong(end - offset, `<Note>\n\n${words}\n\n</Note>`), other: start };
  }
  const firstLine = restOfLine(rest);
  if (firstLine.trim() !== tag) return wrong(firstLine.length, `${firstLine.trimEnd()}</Note>`);
  const [paragraph = ''] = /^[^\r\n]*(?:\s*[\r\n]+[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*)?/.exec(rest) ?? [];
  return wrong(paragraph.length, `${paragraph.trimEnd()}\n\n</Note>`);
}

function explainEnd(source: string, offset: number, tag: string, name: string): Sign {
  const end = offset + tag.length;
  const isLast = /^\s*(?:[\r\n]|$)/.test(source.slice(end));
  const from = isLast ? source.slice(0, offset).trimEnd().length : offset;
  const expected = `nothing: no <${name}> is open here`;
  return { code: 'mdx-tag', at: [offset, end], expected, instead: '', over: [from, end] };
}

function explainElement(source: string, offset: number, written: Element, to: number): Sign {
  const { name, tag } = written;
  const element = source.slice(offset, to);
  const meant = meantComponent(name);
  const markdown = meant === undefined ? asMarkdown(written, source.slice(0, offset), source.slice(to)) : undefined;
  const expected =
    meant !== undefined
      ? `<${meant}${meant === 'Item' ? ' … />' : '>'} (components are <Item /> and <Note>)`
      : markdown !== undefined
        ? 'Markdown; reports use no HTML'
        : 'no component but <Item /> and <Note>; a less-than sign that is text escaped with a backslash';
  const instead =
    meant !== undefined
      ? element.replaceAll(`<${name}`, `<${meant}`).replaceAll(`</${name}`, `</${meant}`)
      : (markdown ?? escapedElement(element));
  // What is left of the element may have mistakes of its own.
  const isWhole = markdown !== undefined && !/[<{]/.test(markdown);
  const end = isWhole ? to : offset + tag.length;
  return { code: 'unknown-component', at: [offset, to], found: quote(`<${name}>`), expected, instead, end };
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

/**
 * Writes the tag of an item with quotes and a slash; each value goes up to the next name. Wrong attributes are reported
 * once the tag can be read.
 */
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

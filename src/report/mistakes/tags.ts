/** Tags that MDX cannot read, and tags of what reports cannot use. */
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Mistake, Stretch } from '../file.ts';
import { quoted } from '../lines/item-tag.ts';
import type { LoneTag } from '../markdown/tags.ts';
import { asMarkdown, withoutTag } from './html-tags.ts';

/** A mistake in Markdown. */
export type Sign = Mistake & {
  at: Stretch;
  /** Up to which offset nothing else is to be reported, if not to its end. */
  end?: number;
  /** The offset of another sign that the same correction is about. */
  other?: number;
};

/** Explains a tag; undefined for a less-than sign that begins none. */
export function explainTag(source: string, offset: number, lone: LoneTag | undefined): Sign | undefined {
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
  if (name === 'Note') return explainNote(source, offset, tag);
  if (name === 'Item')
    return wrong(
      isWhole
        ? '<Item … /> with attributes such as added or id="slug", their values in straight double quotes'
        : '<Item … />, closed with a slash',
      readableItem(tag),
    );
  if (isWhole) return explainElement(source, offset, name, tag, lone?.end ? offsetsOf(lone.end).end : end);
  const without = withoutTag(name, tag, source.slice(0, offset), rest.slice(tag.length));
  if (without !== undefined) return wrong('Markdown; reports use no HTML', without);
  const expected = 'the less-than sign escaped with a backslash; reports use no HTML';
  return wrong(expected, escapedElement(tag));
}

/** A tag of a note without its other half. */
function explainNote(source: string, offset: number, tag: string): Sign {
  const rest = source.slice(offset);
  const expected = '<Note> with its end, </Note>, in the same paragraph or bullet';
  const at = [offset, offset + tag.length] as const;
  const wrong = (length: number, instead: string): Sign => {
    return { code: 'mdx-tag', at, expected, instead, over: [offset, offset + length] };
  };
  const [block = '', words = ''] = /^<Note>((?:(?!<\/?Note)[\s\S])*)<\/Note>/.exec(rest.slice(0, 10_000)) ?? [];
  // Paragraphs in a note need a blank line between them and its tags.
  if (block !== '')
    return { ...wrong(block.length, `<Note>\n\n${words.trim()}\n\n</Note>`), other: offset + block.length - 7 };
  const firstLine = restOfLine(rest);
  if (firstLine.trim() !== tag) return wrong(firstLine.length, `${firstLine.trimEnd()}</Note>`);
  const [paragraph = ''] = /^[^\r\n]*(?:\s*[\r\n]+[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*)?/.exec(rest) ?? [];
  return wrong(paragraph.length, `${paragraph.trimEnd()}\n\n</Note>`);
}

/** An end of a component that is not open. */
function explainEnd(source: string, offset: number, tag: string, name: string): Sign {
  const end = offset + tag.length;
  const isLast = /^\s*(?:[\r\n]|$)/.test(source.slice(end));
  const from = isLast ? source.slice(0, offset).trimEnd().length : offset;
  const expected = `nothing: no <${name}> is open here`;
  return { code: 'mdx-tag', at: [offset, end], expected, instead: '', over: [from, end] };
}

/** HTML, or an unknown component, up to an offset. */
function explainElement(source: string, offset: number, name: string, tag: string, to: number): Sign {
  const element = source.slice(offset, to);
  const meant = meantComponent(name);
  const markdown =
    meant === undefined ? asMarkdown(name, element, source.slice(0, offset), source.slice(to)) : undefined;
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

/** An element as text. Its braces are escaped too: they would be code of their own as soon as the tag is text. */
function escapedElement(element: string): string {
  return element.replaceAll(/\\[\\<{]|(`+)[\s\S]*?\1|<(?=[/>$_\p{L}])|\{/gu, (found) =>
    found === '<' || found === '{' ? `\\${found}` : found,
  );
}

/** The component that a name is a misspelling of; `<item>` is, `<em>` is not. */
function meantComponent(name: string): string | undefined {
  return /^[A-Z]/.test(name)
    ? misspelt(name, components)
    : components.find((component) => component.toLowerCase() === name);
}

const components = ['Item', 'Note'];

/**
 * The tag of an item with quotes and a slash, and whatever stands behind each name as its value, up to the next name.
 * Wrong attributes are reported once it can be read.
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

import { misspelt } from '../../../report/diagnostics/nearest.ts';
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { asMarkdown, asNote, escapedElement, type Element } from '../../html-as-markdown.ts';
import type { SignRule } from '../../signs.ts';
import { readableItem } from '../mdx-tag.ts';
import { components, tagAt } from '../../written-tag.ts';

/** An element of HTML, or of a component that there is not. */
export const unknownElement: SignRule = {
  code: 'unknown-component',
  mistakeOf(sign) {
    const { source, offset, tag } = sign;
    const written = tagAt(sign);
    // What is behind a line break in a line is a mistake of its own.
    if (!written?.isWhole || written.name === 'br' || components.includes(written.name) || tag?.opened !== undefined)
      return undefined;
    const { name, text, end } = written;
    const inside = tag?.end ? offsetsOf(tag.end) : { start: end, end };
    const to = inside.end;
    const unknown = { at: [offset, to], found: quote(`<${name}>`), end } as const;
    const element = { name, tag: text, words: source.slice(end, inside.start) };
    const all = source.slice(offset, to);
    if (name === 'aside') {
      const expected = '<Note> around a remark (components are <Item /> and <Note>)';
      return { ...unknown, expected, instead: asNote(element.words), end: to };
    }
    if (name === 'table') {
      const expected = 'bullets, one for each piece of work, or a table of Markdown; reports use no HTML';
      return { ...unknown, expected, fix: 'Write each row as a bullet, or the table in Markdown.', end: to };
    }
    const meant = meantComponent(name);
    if (meant !== undefined) return { ...unknown, ...asComponent(meant, element, all) };
    const markdown = asMarkdown(element, source.slice(0, offset), source.slice(to));
    if (markdown === undefined) {
      const expected = 'no component but <Item /> and <Note>; a less-than sign that is text escaped with a backslash';
      return { ...unknown, expected, instead: escapedElement(all) };
    }
    // What is left of the element may have mistakes of its own.
    const done = /[<{]/.test(markdown) ? end : to;
    return { ...unknown, expected: 'Markdown; reports use no HTML', instead: markdown, end: done };
  },
};

function asComponent(meant: string, { name, tag, words }: Element, all: string) {
  const isItem = meant === 'Item';
  const instead = isItem ? `${words.trim()}${readableItem(tag)}` : `<Note>${all.slice(tag.length)}`;
  return {
    expected: `<${meant}${isItem ? ' … />' : '>'} (components are <Item /> and <Note>)`,
    instead: instead.replaceAll(`</${name}`, `</${meant}`),
  };
}

/** The component whose name was misspelt: `<item>` means one, `<em>` does not. */
function meantComponent(name: string): string | undefined {
  return /^[A-Z]/.test(name)
    ? misspelt(name, components)
    : components.find((component) => component.toLowerCase() === name);
}

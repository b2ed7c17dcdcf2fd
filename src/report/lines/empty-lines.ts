/** Bullets of which no line with a URL can be made. */
import type { ListItem, Paragraph } from 'mdast';
import { correctedLines, offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ComponentNode } from '../markdown/tags.ts';
import { slugify } from '../slug.ts';

/** A line that has no slug. */
interface Unnamed {
  paragraph: Paragraph;
  item: ComponentNode | undefined;
  /** Its words as plain text. */
  text: string;
}

/** What Markdown makes of a bullet whose first word is one of its marks. */
const misreadings: Record<string, string> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  list: 'another list',
  thematicBreak: 'a rule',
};

/** Reports a bullet whose first child is no paragraph. */
export function reportNoWords(bullet: ListItem, findings: Findings): void {
  const { source } = findings;
  const [first] = bullet.children;
  const { start } = offsetsOf(bullet);
  const at = first ? offsetsOf(first).start : start;
  const misread = misreadings[first?.type ?? ''];
  const mark = at + /^(?:\d+(?=[.)]))?/.exec(source.slice(at, at + 12))![0].length;
  findings.report({
    at: [start, start],
    code: 'empty-line',
    ...(misread === undefined
      ? {
          found: first ? 'a bullet that does not begin with words' : 'a bullet without words',
          expected: 'words; an id alone says nothing to readers',
          fix: first ? 'Begin this bullet with words.' : 'Delete this bullet.',
        }
      : {
          found: `${quote(restOfLine(source, start))}, which Markdown reads as ${misread}`,
          expected: 'words; a backslash before the mark if it is text',
          instead: '\\',
          over: [mark, mark],
        }),
  });
}

/** Reports a line whose words make no URL. */
export function reportNoSlug(line: Unnamed, findings: Findings): void {
  const id = slugify(line.text);
  findings.report({
    at: line.paragraph,
    code: 'empty-line',
    found: line.text === '' ? 'a bullet without words' : quote(line.text),
    ...(line.text === ''
      ? { expected: 'words; an id alone says nothing to readers', fix: 'Begin this bullet with words.' }
      : {
          expected: 'at least one letter or digit outside the parentheses at the end, or an id in <Item />',
          fix: id === '' ? 'Add an id to <Item />, or words.' : withItemId(findings.source, line, id),
        }),
  });
}

/** The bullet as written, with an id in its `<Item />`. */
function withItemId(source: string, { paragraph, item }: Unnamed, id: string): string {
  const { start, end } = offsetsOf(paragraph);
  if (!item?.position) {
    const words = source.slice(start, end).trimEnd();
    return correctedLines(source, start, end, `${words}${words === '' ? '' : ' '}<Item id="${id}" />`);
  }
  const { start: from, end: to } = offsetsOf(item);
  const others = source.slice(from, to).replace(/\sid=(?:"[^"]*"|'[^']*')/, '');
  const tag = others.replace(/^<Item\b/, `<Item id="${id}"`);
  return correctedLines(source, start, Math.max(end, to), source.slice(start, from) + tag);
}

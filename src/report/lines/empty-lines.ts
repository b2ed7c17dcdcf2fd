import type { ListItem, Paragraph } from 'mdast';
import { offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ComponentNode } from '../markdown/tags.ts';
import { slugify } from '../slug.ts';

/** What a bullet begins with if its first word is one of Markdown's marks. */
const misreadings: Record<string, string> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  list: 'another list',
  thematicBreak: 'a rule',
};

const nothing = {
  code: 'empty-line',
  found: 'a bullet without words',
  expected: 'words; an id alone says nothing to readers',
  fix: 'Begin this bullet with words.',
} as const;

/** Reports a bullet that does not begin with a paragraph. */
export function reportNoWords(bullet: ListItem, findings: Findings): void {
  const { source } = findings;
  const [first] = bullet.children;
  const { start } = offsetsOf(bullet);
  const misread = misreadings[first?.type ?? ''];
  if (!first) return findings.report({ ...nothing, at: [start, start], fix: 'Delete this bullet.' });
  if (misread === undefined)
    return findings.report({ ...nothing, at: [start, start], found: 'a bullet that does not begin with words' });
  const at = offsetsOf(first).start;
  const mark = at + /^(?:\d+(?=[.)]))?/.exec(source.slice(at, at + 12))![0].length;
  findings.report({
    at: [start, start],
    code: 'empty-line',
    found: `${quote(restOfLine(source, start))}, which Markdown reads as ${misread}`,
    expected: 'words; a backslash before the mark if it is text',
    instead: '\\',
    over: [mark, mark],
  });
}

/** Reports a line whose words give no slug. */
export function reportNoSlug(
  paragraph: Paragraph,
  item: ComponentNode | undefined,
  text: string,
  findings: Findings,
): void {
  if (text === '') return findings.report({ ...nothing, at: paragraph });
  const { source } = findings;
  const { start, end } = offsetsOf(paragraph);
  const words = source.slice(start, end).trimEnd();
  const tag = item ? offsetsOf(item) : { start: start + words.length, end };
  const written = item ? source.slice(tag.start, tag.end).replace(/\sid=(?:"[^"]*"|'[^']*')/, '') : ' <Item />';
  const id = slugify(text);
  findings.report({
    at: paragraph,
    code: 'empty-line',
    found: quote(text),
    expected: 'at least one letter or digit outside the parentheses at the end, or an id in <Item />',
    ...(id === ''
      ? { fix: 'Add an id to <Item />, or words.' }
      : {
          instead: source.slice(start, tag.start) + written.replace(/<Item\b/, `<Item id="${id}"`),
          over: [start, Math.max(end, tag.end)],
        }),
  });
}

import type { ListItem } from 'mdast';
import { offsetsOf, quote, restOfLine } from '../../report/diagnostics/source.ts';
import type { ReadLine } from '../../report/lines/lines.ts';
import { slugify } from '../../report/slug.ts';
import type { MistakeHere, ReportRule } from '../rule.ts';

/** A bullet without words, or with words that give no id. */
export const emptyLine: ReportRule = {
  code: 'empty-line',
  check({ document: { lines, wordless, file } }, report) {
    for (const bullet of wordless) report(bulletMistake(bullet, file.text));
    for (const read of lines) {
      const { text, slug, tag } = read.line;
      if (text === '') report({ ...nothing, at: read.paragraph });
      else if (slug === '' && tag.id === undefined) report(wordsMistake(read, file.text));
    }
  },
};

const nothing = {
  found: 'a bullet without words',
  expected: 'words; an id alone says nothing to readers',
  fix: 'Begin this bullet with words.',
};

/** What a bullet begins with if its first word is one of Markdown's marks. */
const misreadings: Readonly<Record<string, string>> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  list: 'another list',
  thematicBreak: 'a rule',
};

function bulletMistake(bullet: ListItem, source: string): MistakeHere {
  const [first] = bullet.children;
  const { start } = offsetsOf(bullet);
  if (!first) return { ...nothing, at: [start, start], fix: 'Delete this bullet.' };
  const misread = misreadings[first.type];
  if (misread === undefined)
    return { ...nothing, at: [start, start], found: 'a bullet that does not begin with words' };
  const at = offsetsOf(first).start;
  const [digits = ''] = /^\d+(?=[.)])/.exec(source.slice(at, at + 12)) ?? [];
  const sign = at + digits.length;
  return {
    at: [start, start],
    found: `${quote(restOfLine(source, start))}, which Markdown reads as ${misread}`,
    expected: 'words; a backslash before the mark if it is text',
    instead: '\\',
    over: [sign, sign],
  };
}

/** Words such as "(all)" give no id, but the same words without parentheses would. */
function wordsMistake({ line: { text }, paragraph, item }: ReadLine, source: string): MistakeHere {
  const { start, end } = offsetsOf(paragraph);
  const words = source.slice(start, end).trimEnd();
  const tag = item ? offsetsOf(item) : { start: start + words.length, end };
  const written = item ? source.slice(tag.start, tag.end).replace(/\sid=(?:"[^"]*"|'[^']*')/, '') : ' <Item />';
  const id = slugify(text);
  const withId = source.slice(start, tag.start) + written.replace(/<Item\b/, `<Item id="${id}"`);
  return {
    at: paragraph,
    found: quote(text),
    expected: 'at least one letter or digit outside the parentheses at the end, or an id in <Item />',
    ...(id === ''
      ? { fix: 'Add an id to <Item />, or words.' }
      : { instead: withId, over: [start, Math.max(end, tag.end)] }),
  };
}

/** Bullets without words, and lines without words for an id. */
import type { ListItem } from 'mdast';
import { correctedLines, offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { slugify } from '../slug.ts';
import { withItemId, type NamedLine } from './line-ids.ts';

const needsName = 'words; an id alone says nothing to readers';

/** What Markdown makes of a bullet whose first word is one of its marks. */
const misreadings: Record<string, string> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  list: 'another list',
  thematicBreak: 'a rule',
};

const addWords = 'Begin this bullet with words.';

/** Reports a bullet whose first child is no paragraph. */
export function reportNoWords(bullet: ListItem, findings: Findings): void {
  const { source } = findings;
  const [first] = bullet.children;
  const { start } = offsetsOf(bullet);
  const add = (found: string, expected: string, fix: string) =>
    findings.add({ code: 'empty-line', position: findings.at(start), found, expected, fix });
  if (!first) return add('a bullet without words', needsName, 'Delete this bullet.');
  const at = offsetsOf(first).start;
  const misread = misreadings[first.type];
  if (misread === undefined) return add('a bullet that does not begin with words', needsName, addWords);
  const row = restOfLine(source, start);
  const mark = at + /^(?:\d+(?=[.)]))?/.exec(source.slice(at, at + 12))![0].length;
  add(
    `${quote(row)}, which Markdown reads as ${misread}`,
    'words; a backslash before the mark if it is text',
    correctedLines(source, mark, mark, '\\'),
  );
}

/** Reports a line whose words make no URL. */
export function reportNoSlug(line: Pick<NamedLine, 'paragraph' | 'item' | 'text'>, findings: Findings): void {
  const isEmpty = line.text.trim() === '';
  const id = slugify(line.text);
  findings.report({
    at: line.paragraph,
    code: 'empty-line',
    found: isEmpty ? 'a bullet without words' : quote(line.text),
    expected: isEmpty
      ? needsName
      : 'at least one letter or digit outside the parentheses at the end, or an id in <Item />',
    fix: isEmpty ? addWords : id === '' ? 'Add an id to <Item />, or words.' : withItemId(findings.source, line, id),
  });
}

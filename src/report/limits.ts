/** Limits on what is read of a file, so that no content can hold up a build. */
import type { Nodes } from 'mdast';
import type { Finding } from './diagnostics/diagnostic.ts';
import { offsetsOf, placesIn, positionOf, quote, splitLines } from './diagnostics/source.ts';

/** A report of 150 lines has about 20,000 characters. */
export const maxCharacters = 250_000;
/** The parser takes seconds for tens of thousands of bullets, however short they are. */
const maxRows = 5_000;
/** Once a file has so many mistakes, the others wait until these are fixed. */
export const maxMistakes = 200;
/** Bullets or quotations inside one another. */
const maxLevels = 100;
/** A level of bullets is two nodes: the list and the bullet. */
const maxNodes = 2 * maxLevels;

/** The parser compares all marks of a paragraph, and searches it once for each length of backticks. */
const maxMarks = 2_000;
const maxSearched = 5_000_000;
const marks = /[*~[\]<]|!(?=\[)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const betweenParagraphs = /(?:\r\n|\n|\r)(?=[ \t>]*(?:[\r\n]|(?:[-*+]|1[.)]|#{1,6})[ \t]|$))/g;
const containers = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${maxLevels + 1}}`, 'm');

/** Finds text that would take a parser too long: too much of it, or nested too deeply. */
export function findExcess(text: string): Finding | undefined {
  if (text.length > maxCharacters) return tooLong(text.length);
  const rows = splitLines(text).length;
  if (rows > maxRows) return tooLong(rows, maxRows, 'lines');
  const deep = containers.exec(text);
  if (deep) return tooDeep(placesIn(text).at(deep.index), deep[0]);
  let start = 0;
  for (const { index: end } of [...text.matchAll(betweenParagraphs), { index: text.length }]) {
    const paragraph = text.slice(start, end);
    const lengths = new Set(paragraph.match(/`+/g)).size;
    if ((paragraph.match(marks)?.length ?? 0) > maxMarks || lengths * paragraph.length > maxSearched)
      return {
        code: 'too-long',
        position: placesIn(text).at(start + paragraph.search(/\S/)),
        found: `a paragraph with more than ${maxMarks.toLocaleString('en')} brackets and emphasis marks, or backticks of many lengths; the file was not read`,
        expected: 'paragraphs and bullets of a few sentences',
        fix: 'Divide the paragraph, or set it as a code block between lines of three backticks.',
      };
    start = end;
  }
  return undefined;
}

/** The finding for a file that is not read because it is too long. */
export function tooLong(count: number, most = maxCharacters, what = 'characters'): Finding {
  return {
    code: 'too-long',
    position: { line: 1, column: 1 },
    found: `a file of ${count.toLocaleString('en')} ${what}, which was not read`,
    expected: `at most ${most.toLocaleString('en')} ${what}`,
    fix: 'Keep what was presented, and move the rest to a file in sources/.',
  };
}

/** The finding for a file with more mistakes than anybody reads, at the last of them. */
export function tooManyMistakes(mistakes: string, { line, column }: Finding['position']): Finding {
  return {
    code: 'too-many-mistakes',
    position: { line, column },
    found: `${mistakes}; no others are shown`,
    expected: 'a file with fewer mistakes',
    fix: 'Fix the mistakes reported for this file, and check again.',
  };
}

/** Finds the first node that is too deep for a recursive function. */
export function findDeepNode(node: Nodes, text: string, depth = 0): Finding | undefined {
  if (depth > maxNodes) {
    const { start, end } = offsetsOf(node);
    return tooDeep(positionOf(node), text.slice(start, end));
  }
  for (const child of 'children' in node ? node.children : []) {
    const found = findDeepNode(child, text, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function tooDeep(position: Finding['position'], written: string): Finding {
  return {
    code: 'too-deep',
    position,
    found: `${quote(written)}, inside more than ${maxLevels} others; the file was not read`,
    expected: `at most ${maxLevels} levels of bullets, quotations or emphasis`,
    fix: 'Write the innermost levels as text of the level above.',
  };
}

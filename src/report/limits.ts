/** How much of a file is read, so that no content can hold up a build. */
import type { Nodes, Root } from 'mdast';
import type { Finding } from './diagnostics/diagnostic.ts';
import {
  correctedLines,
  offsetsOf,
  positionAt,
  positionOf,
  quote,
  restOfLine,
  splitLines,
} from './diagnostics/source.ts';

/** A report of 150 lines has about 20,000 characters. */
export const maxCharacters = 250_000;
/** The parser takes seconds for tens of thousands of bullets, however short they are. */
const maxRows = 10_000;
/** More mistakes of one file are not reported until these are fixed. */
export const maxMistakes = 200;
/** Bullets or quotations inside one another. */
const maxLevels = 100;
/** A level of bullets is two nodes, the list and the bullet. */
const maxNodes = 2 * maxLevels;

/** The parser searches the whole paragraph for the end of a run of backticks, once for each length. */
const maxSearched = 5_000_000;
const containers = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${maxLevels + 1}}`, 'gm');
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/** Finds what would take a parser too long: text that is too long, or nested too deeply. */
export function findExcess(text: string): Finding | undefined {
  if (text.length > maxCharacters) return tooLong(text.length);
  const rows = splitLines(text).length;
  if (rows > maxRows) return tooLong(rows, maxRows, 'lines');
  for (const { 0: markers, index } of text.matchAll(containers)) {
    if (!thematicBreak.test(restOfLine(text, index))) return tooDeep(positionAt(text, index), markers);
  }
  return findBackticks(text);
}

function findBackticks(text: string): Finding | undefined {
  const lengths = new Set<number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    lengths.add(run.length);
    if (lengths.size * text.length <= maxSearched) continue;
    return {
      code: 'too-long',
      position: positionAt(text, index),
      found: `a run of ${run.length} backticks, after runs of ${lengths.size - 1} other lengths; the file was not read`,
      expected: 'code between two runs of backticks of the same length',
      fix: correctedLines(text, index, index, '\\'),
    };
  }
  return undefined;
}

/** The finding for a file that is too long to be read. */
export function tooLong(count: number, most = maxCharacters, what = 'characters'): Finding {
  return {
    code: 'too-long',
    position: { line: 1, column: 1 },
    found: `a file of ${withCommas(count)} ${what}, which was not read`,
    expected: `at most ${withCommas(most)} ${what}`,
    fix: 'Keep what was presented, and move the rest to a file in sources/.',
  };
}

/** The finding for a file with more mistakes than anybody reads, at the last of them. */
export function tooManyMistakes(mistakes: string, { line, column }: Finding['position']): Finding {
  return {
    code: 'too-many-mistakes',
    position: { line, column },
    found: `${mistakes} up to here; the rest of the file was not read`,
    expected: 'a file with fewer mistakes',
    fix: 'Fix the mistakes reported for this file, and check again.',
  };
}

/** At most as many mistakes of one file as anybody reads, and then the finding that says so. */
export function limited(mistakes: readonly Finding[], what = 'mistakes'): Finding[] {
  const last = mistakes[maxMistakes - 1];
  return last
    ? [...mistakes.slice(0, maxMistakes), tooManyMistakes(`${maxMistakes} ${what}`, last.position)]
    : [...mistakes];
}

/** Finds the first node that is too deep for a recursive function. */
export function findDeepNode(tree: Root, text: string): Finding | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > maxNodes && node.position) {
      const { start, end } = offsetsOf(node);
      return tooDeep(positionOf(node), text.slice(start, end));
    }
    if ('children' in node)
      open.push(...node.children.toReversed().map((child) => ({ node: child, depth: depth + 1 })));
  }
  return undefined;
}

/** The finding for a text that is nested too deeply. */
export function tooDeep(position: Finding['position'], written: string): Finding {
  return {
    code: 'too-deep',
    position,
    found: `${quote(written)}, inside more than ${maxLevels} others; the file was not read`,
    expected: `at most ${maxLevels} levels of bullets, quotations or emphasis`,
    fix: 'Write the innermost levels as text of the level above.',
  };
}

/** A number with a comma between thousands. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

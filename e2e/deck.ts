/** The text of the first team's deck, read without any of the code under test. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One bullet of the deck. */
export interface DeckLine {
  /** Its text, without Markdown escapes and backticks. */
  text: string;
  /** 0 for a bullet without indentation. */
  depth: number;
  /** Its id, computed from the text alone. */
  id: string;
}

/** A list of bullets and the heading above it. */
export interface DeckBlock {
  /** Undefined if the deck has none. */
  heading: string | undefined;
  area: string;
  lines: DeckLine[];
}

const areas: Record<string, string> = {
  'Requirements and Design': 'requirements-and-design',
  'Oversight and Release': 'oversight-and-release',
  'Investigation and Coding — Middleware': 'middleware',
  'Investigation and Coding — Other': 'other-coding',
  'Investigation and Coding – Other': 'other-coding',
  'Pre-Ops': 'pre-ops',
};

/** The two reports of the deck, by cycle. */
export const deck = readDeck();

/**
 * Lists the lines of one report, sub-lines included.
 * @param cycle `f23a` for the status, `f23b` for the plan.
 * @returns the lines in the order of the deck.
 */
export function deckLines(cycle: keyof typeof deck): DeckLine[] {
  return deck[cycle].flatMap(({ lines }) => lines);
}

function readDeck(): { f23a: DeckBlock[]; f23b: DeckBlock[] } {
  const file = fileURLToPath(new URL('./fixtures/seed/sources/arch-f23a-status-and-plans.md', import.meta.url));
  const [, status, plan, ...rest] = readFileSync(file, 'utf8').split(/^# (?:Status for F23A|Plans for F23B)$/m);
  if (status === undefined || plan === undefined || rest.length > 0) throw new Error('The deck has two parts.');
  return { f23a: readBlocks(status), f23b: readBlocks(plan) };
}

function readBlocks(text: string): DeckBlock[] {
  const blocks: DeckBlock[] = [];
  let heading: string | undefined;
  let block: DeckBlock | undefined;
  for (const row of text.split('\n')) {
    const bullet = /^( *)- (.*)$/.exec(row);
    if (row.startsWith('# ')) heading = row.slice(2);
    if (!bullet) {
      // An empty row ends a block. Only the last block of the deck has no heading of its own.
      block = undefined;
      continue;
    }
    if (!block) {
      block = { heading, area: heading === undefined ? 'pre-ops' : areaOf(heading), lines: [] };
      blocks.push(block);
      heading = undefined;
    }
    block.lines.push(lineOf(bullet, block));
  }
  return blocks;
}

function areaOf(heading: string): string {
  const area = areas[heading];
  if (area === undefined) throw new Error(`The deck has a heading that the tests do not know: ${heading}`);
  return area;
}

function lineOf([, indent = '', markdown = '']: RegExpExecArray, { area, lines }: DeckBlock): DeckLine {
  const text = markdown
    .replaceAll('`', '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
  const depth = indent.length / 2;
  const parent = lines.findLast((line) => line.depth === depth - 1);
  return { text, depth, id: `${depth === 0 ? area : parent?.id}/${slugOf(text)}` };
}

/** No line of the deck has accents or nested parentheses, or is longer than a slug may be. */
function slugOf(text: string): string {
  return text
    .replace(/\s*\([^()]*\)$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

import type { Finding } from './diagnostic.ts';
import { correctedLines } from './source.ts';

/**
 * Characters that no reader sees and that make a text something else than it seems: controls, half characters, and those
 * that reorder the text around them (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings). Feeds could
 * not carry most of them either (https://www.w3.org/TR/xml/#charsets). Letters that show nothing, too, and tags, in which
 * whole sentences can hide from people but not from programs (https://www.unicode.org/reports/tr36/), except where they
 * make a flag, such as that of Scotland. The space without width and the hyphen that may be drawn at the end of a row come
 * along from web pages, and make another item of the same words; the joiners (U+200C, U+200D) stay, because scripts and
 * emoji need them.
 */
const hidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2066-\u2069\u3164\uffa0\ufeff\ufdd0-\ufdef\ufffe\uffff\p{Cs}]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0000}-\u{E007F}]/u;
const hiddenRun = new RegExp(`(?:${hidden.source})+`, 'gu');

/**
 * Whether a text holds a hidden character.
 * @param text any text.
 * @returns true where it does.
 */
export function hasHidden(text: string): boolean {
  return hidden.test(text);
}

/**
 * Takes the hidden characters out of a text.
 * @param text any text.
 * @returns the rest.
 */
export function withoutHidden(text: string): string {
  return text.replace(hiddenRun, '');
}

/**
 * Shows hidden characters by their numbers, so that they do nothing to a terminal.
 * @param text any text.
 * @returns the text with `U+202E` and the like in their place.
 */
export function showHidden(text: string): string {
  return text.replace(hiddenRun, (run) => [...run].map(codePoint).join(' '));
}

/**
 * Finds the hidden characters of a file.
 * @param text the whole file.
 * @returns a finding for each line with any, at the first of them.
 */
export function findHidden(text: string): Finding[] {
  if (!hidden.test(text)) return [];
  const findings: Finding[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const column = line.search(hidden);
    if (column >= 0) findings.push(hiddenFinding(line, { line: index + 1, column: column + 1 }, shortened(withoutHidden(line))));
  });
  return findings;
}

/** An endless line is no help to anyone. */
function shortened(line: string): string {
  return correctedLines(line, 0, 0, '');
}

/**
 * The finding for a text with hidden characters.
 * @param text that holds them.
 * @param position where it stands.
 * @param fix the corrected text.
 * @returns the finding.
 */
export function hiddenFinding(text: string, position: Finding['position'], fix: string): Finding {
  const characters = new Set([...text].filter((character) => hidden.test(character)));
  const found = [...characters].slice(0, 5).map(codePoint).join(', ');
  return { code: 'hidden-character', position, found: `${found}, which no reader sees`, expected: 'text without characters that show nothing', fix };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

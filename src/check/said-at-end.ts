/** A status behind the words of a line: "Kafka – done", "Kafka (in progress)", "Kafka 50 %". */
import { statusSigns } from '../report/status-signs.ts';
import type { StatusWords } from '../report/status-words.ts';
import { withoutMark } from './said-beginning.ts';
import { emphasis, longest, phrase, separator, type SaidInLine } from './said-in-line.ts';
import { keyInFront } from './said-in-row.ts';
import { announced, noStatusAfter } from './small-words.ts';
import { quickPattern } from '../report/quick-pattern.ts';

/** After these, a word in bold letters ends a sentence. */
const verb = String.raw`(?<!\b(?:is|are|was|were|be|been|being|ist|sind|war|wird|werden|es|está|son|est|sont))`;
const behind: readonly (readonly [pattern: RegExp, isAlone: boolean])[] = [
  [
    new RegExp(
      String.raw`(?:[.,;]?\s+[([]?|\s*[–—]\s*)[*_]*(?:current\s+|aktueller\s+)?${announced}(?<said>${phrase})[)\]]?[.!]?$`,
      'iu',
    ),
    true,
  ],
  [/\s*(?<![\]\\])\[(?<said>[^[\]\\\r\n]{2,60})\][.!]?$/u, false],
  [/\s*\\\[(?<said>[^[\]\\\r\n]{2,60})\\\][.!]?$/u, false],
  [/(?<!\])\s*[*_]{0,2}\((?<said>[^()\r\n]{1,60})\)[*_]{0,2}[.!]?$/u, false],
  [new RegExp(String.raw`(?:\s*[:–—-]|${verb})\s+${emphasis}(?<said>${phrase})\k<mark>[.!]?$`, 'u'), false],
];
/** A label of a tracker: "Kafka `In Progress`". In small letters, it may be code. */
const asCode = /^(?<title>[^`]*[^`\s:])\s+`(?<said>\p{Lu}[^`]{1,40})`$/u;
const apart = new RegExp(
  String.raw`${separator}(?:\*\*|__)?\s*|\s*(?:\.{2,}|…)\s*|(?<!\bca|\bz\.\s?B|\be\.g|\bp\.\s?e[jx])[.;,]\s+`,
  'gu',
);
const lastSign = new RegExp(String.raw`\s+(?<said>${statusSigns}\s*[^\r\n]{0,40})$`, 'u');
/** A goal, such as "to 100 %", is no status. */
const lastShare = quickPattern(
  /(?<!(?<!\p{L})(?:to|of|by|at|from|above|below|over|under|auf|um|von|bei|über|unter|al|del|un|de|à|au)|[<>≥≤=~+-])\s+(?<said>\d{1,3} ?%)[.!]?$/iu,
);
/** Behind a comma it is none: "Measure heat loss, at 50 %". */
const shareAside = /,\s+(?:at|about|bei|zu|al|à)\s+(?<said>\d{1,3} ?%)[.!]?$/iu;

/** ": va por el" before "70 %" */
const shareBefore =
  /\s*,?\s+(?:ca\.|circa|etwa|rund|approx\.|about|around|unos|aprox\.|environ)$|\s*[:,–—-]\s*(?:is at|we are at|at|liegt bei|steht bei|bei|va(?:mos|n)? (?:por el|al)|está(?:n)? al|on est à|en est à)$/iu;

/** Returns undefined if there is none. */
export function atEnd(text: string, words: StatusWords): SaidInLine | undefined {
  const end = text.slice(-longest);
  const from = text.length - end.length;
  const result = (match: RegExpExecArray | null, read: StatusWords['read']): SaidInLine | undefined => {
    const word = match?.groups?.['said'] ?? '';
    const said = match && read(word);
    if (!match || !said) return undefined;
    const before = text.slice(0, from + match.index).trim();
    const others = before.replace(shareBefore, '');
    return { said, written: text.slice(others.length).trim(), word, others, remark: '', isMarker: false };
  };
  for (const [pattern, isAlone] of behind) {
    const found = result(pattern.exec(end), isAlone ? words.readAlone : words.read);
    if (found) return found;
  }
  for (const { 0: between, index } of end.matchAll(apart)) {
    const word = end.slice(index + between.length);
    const said = words.read(word) ?? (keyInFront.test(text) ? words.readAlone(word) : undefined);
    // A colour may end a sentence, and any word may end a list of words.
    const isDoubtful = /^[.;,…]/.test(between) && !said?.status && !/\s/.test(word.trim());
    const isListed = between.startsWith(',') && isList(text.slice(0, from + index));
    if (!said || isDoubtful || isListed) continue;
    const others = withoutMark(text.slice(0, from + index), between);
    return { said, written: end.slice(index), word, others, remark: '', isMarker: false };
  }
  const { title = '', said = '' } = asCode.exec(end)?.groups ?? {};
  const ofCode = noStatusAfter.test(title) ? undefined : words.read(said);
  if (ofCode?.status) {
    const others = text.slice(0, from) + title;
    return { said: ofCode, written: `\`${said}\``, word: said, others, remark: '', isMarker: false };
  }
  const patterns = [lastSign, lastShare, shareAside];
  return patterns.map((pattern) => result(pattern.exec(end), words.read)).find((found) => found !== undefined);
}

/** "Red, yellow" before another comma: a list of words. */
function isList(text: string): boolean {
  const [, ...parts] = text.split(',');
  return parts.some((part) => part.trim().split(/\s+/).length <= 2);
}

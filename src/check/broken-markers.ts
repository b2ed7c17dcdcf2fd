/** Markers that Markdown does not read. */
import { quote, restOfLine } from '../report/diagnostics/source.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import { plainText } from '../report/markdown/nodes.ts';
import { isItem } from '../report/markdown/tags.ts';
import { markerPattern } from '../report/status.ts';
import { isMarked, markerExpected, withMarker, without, wordsOf, type LineWords } from './line-words.ts';
import { linesToChoose } from './lines-to-choose.ts';
import type { MistakeHere, ReportSeen } from './rule.ts';

type StatusPattern = ReturnType<typeof markerPattern>;

/** At the wrong end of the words, or without a space behind it. */
const misplaced: readonly StatusPattern[] = [
  signPattern((sign) => String.raw`^\[${sign}\](?=[^\s([:\]])`),
  signPattern((sign) => String.raw`\s+\[${sign}\]$`),
];

/** These may also be words. */
const broken: readonly StatusPattern[] = [
  // An open bracket; if one closes further on, this may be a remark in brackets.
  signPattern((sign) => String.raw`^\[(?:(?! )${sign}[^\S\r\n]+| +)(?=[^\s[\]])(?![^[]*\])`),
  signPattern((sign) => String.raw`^(?:(?! )${sign})?\][^\S\r\n]+(?=\S)`),
  signPattern((sign) => String.raw`^(\*\*|__)\[${sign}\]\1\s+(?=\S)`),
  signPattern((sign) => String.raw`^(?<opening>[*_]{1,2})\[${sign}\]\s+(?=\S)`),
  signPattern((sign) => String.raw`^\[${sign}\]:\s+(?=\S)`),
  signPattern((sign) => String.raw`^\(${sign}\)\s+(?=\S)`),
  // As Google Docs and others export a typed marker. Authors put a backslash only before the first bracket.
  signPattern((sign) => String.raw`^\\\[${sign}\\\]\s+(?=\S)`),
  signPattern((sign) => String.raw`^［(?:(?! )${sign}|\s*)］\s*(?=\S)`),
  () => jiraSign,
  // Behind the words, in the wrong brackets.
  () => /\s+\((?<sign>[x/ -])\)$/u,
  // No title begins with a single lower-case letter.
  () => /^(?<sign>x)\s+(?=\p{Lu})/u,
];

/** Signs of Jira and Confluence that are no marker: a warning, and a lamp. */
const jiraSign = /^\((?<sign>!|on|off)\)\s+(?=\S)/u;

/** Most lines have none of the signs that these patterns begin with. */
const anySign = /[[\](［]|^x\s/;

function signPattern(make: (sign: string) => string): StatusPattern {
  return markerPattern((mark) => new RegExp(make(`(?<sign>${mark})`), 'u'));
}

interface BrokenMarker {
  read: ReadLine;
  /** As it is written. */
  written: string;
  words: LineWords;
  /** The words without it, and the marker that was meant. */
  sign: string;
  others: string;
  /** Whether the marker is before the words, and the emphasis that it is in. */
  isInFront: boolean;
  opening: string;
  isMisplaced: boolean;
}

/** The marker of a line that has none which can be read; undefined if it has nothing like it. */
export function brokenMarkerOf(read: ReadLine, { document, statuses }: ReportSeen): BrokenMarker | undefined {
  const words = wordsOf(read, document.file.text);
  if (!anySign.test(words.text) || isMarked(read, words)) return undefined;
  const { children } = read.paragraph;
  const last = children.findLast((node) => !isItem(node) && plainText([node]) !== '');
  for (const pattern of [...misplaced, ...broken]) {
    const found = pattern(statuses).exec(words.text);
    if (!found) continue;
    const [written] = found;
    const { sign = ' ', opening = '' } = found.groups ?? {};
    // These may be the words of a link.
    const isInFront = words.text.startsWith(written);
    if ((isInFront ? children[0] : last)?.type === 'link') continue;
    const others = opening + without(written, words.text);
    return { read, written, words, sign, others, isInFront, opening, isMisplaced: misplaced.includes(pattern) };
  }
  return undefined;
}

/** @param problem what is wrong with the marker. */
export function markerMistake(
  { read, written, words: { text, start, end }, sign, others, isInFront, opening }: BrokenMarker,
  problem: string,
  seen: ReportSeen,
): MistakeHere {
  // Rows below the first may have mistakes of their own.
  const row = restOfLine(text).length;
  const title = isInFront ? opening + without(written, text.slice(0, row)) : others;
  // In Jira and Confluence, (/) is a tick, (x) a cross and (!) a warning.
  const isAsked = seen.document.report.kind === 'status' && /^\s*\((?:[x/!]|on|off)\)/.test(written);
  const correction = isAsked
    ? linesToChoose(seen.statuses, title, read, seen)
    : { instead: withMarker(sign, title, seen) };
  return {
    at: [start, isInFront ? start + row : end],
    found: `${quote(written)}, ${problem}`,
    expected: markerExpected(seen, 'a backslash before it if it is text'),
    ...correction,
  };
}

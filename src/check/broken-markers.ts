/** Markers that Markdown does not read. */
import { quote } from '../report/diagnostics/source.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import { plainText } from '../report/markdown/nodes.ts';
import { isItem } from '../report/markdown/tags.ts';
import { markerPattern } from '../report/status.ts';
import { isMarked, markerExpected, withMarker, without, wordsOf, type LineWords } from './line-words.ts';
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
  // No title begins with a single lower-case letter.
  () => /^(?<sign>x)\s+(?=\p{Lu})/u,
];

/** Most lines have none of the signs that these patterns begin with. */
const anySign = /[[\](［]|^x\s/;

function signPattern(make: (sign: string) => string): StatusPattern {
  return markerPattern((mark) => new RegExp(make(`(?<sign>${mark})`), 'u'));
}

interface BrokenMarker {
  /** As it is written. */
  written: string;
  words: LineWords;
  /** The words without it, and the marker that was meant. */
  sign: string;
  others: string;
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
    if ((words.text.startsWith(written) ? children[0] : last)?.type === 'link') continue;
    const others = opening + without(written, words.text);
    return { written, words, sign, others, isMisplaced: misplaced.includes(pattern) };
  }
  return undefined;
}

/** @param problem what is wrong with the marker. */
export function explainMarker(
  { written, words, sign, others }: BrokenMarker,
  problem: string,
  seen: ReportSeen,
): MistakeHere {
  return {
    at: [words.start, words.end],
    found: `${quote(written)}, ${problem}`,
    expected: markerExpected(seen, 'a backslash before it if it is text'),
    ...(isOfJira(written, seen) ? { fix: signsOfJira } : { instead: withMarker(sign, others, seen) }),
  };
}

const signsOfJira = 'Write the marker that is true; in Jira and Confluence, (/) is a tick and (x) a cross.';

/** Whether `(/)` or `(x)` may be a sign of Jira, which means the opposite of the marker with the same character. */
function isOfJira(written: string, { document }: ReportSeen): boolean {
  return document.report.kind === 'status' && /^\([/x]\)/.test(written) && hasTick(document);
}

const known = new WeakMap<ReportSeen['document'], boolean>();

/** Whether a bullet of a report begins with the tick of Jira; the same for each of its lines. */
function hasTick(document: ReportSeen['document']): boolean {
  const has = known.get(document) ?? /^[^\S\r\n]*[-*+]\s+\(\/\)\s/m.test(document.file.text);
  known.set(document, has);
  return has;
}

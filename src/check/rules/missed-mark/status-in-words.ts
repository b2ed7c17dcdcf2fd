/** A word, a sign or a percentage in place of a status marker. */
import { quote } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { Status } from '../../../report/status.ts';
import { markerFor, statusSigns, statusWords } from '../../status-words.ts';
import { brokenMarkerOf } from '../../broken-markers.ts';
import { isMarked, markerExpected, withMarker, without, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { struckOut } from './struck-out.ts';

export const statusInWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const line of seen.document.lines) {
      const mistake = explain(line, seen);
      if (mistake) report(mistake);
    }
  },
};

const percent = String.raw`\d{1,3} ?%`;
const words = statusWords.map(({ words, shorthand = words }) => `${words}|${shorthand}`).join('|');
const word = String.raw`(?<word>${words}|${percent})`;
const statusSign = `(?<word>${statusSigns})`;
/** A status in bold or italics needs nothing between it and the other words. */
const mark = String.raw`(?<mark>\*\*|__|[*_])`;
/** No status in words is longer, with what separates it from the others. */
const longest = 40;
/** In place of a marker, and so wrong in plans too. */
const asMarker = [
  new RegExp(String.raw`^\[${word}\]\s+(?=\S)`, 'i'),
  new RegExp(String.raw`^${statusSign}\s+(?=\S)`, 'iu'),
];
const atStart = [
  new RegExp(String.raw`^${word}\s*[:–—]\s*(?=\S)`, 'i'),
  // A sentence may begin with such a word; a title begins with a capital letter.
  new RegExp(String.raw`^(?<word>${percent}|${words.toUpperCase()})\s+(?=\p{Lu})`, 'u'),
  new RegExp(String.raw`^${mark}${word}\s*[:–—]?\k<mark>\s*[:–—]?\s*(?=\S)`, 'i'),
];
const atEnd = [
  new RegExp(String.raw`(?:[.,;]?\s+status\s*[:=]\s*|\s*[:–—|]\s*|\s+-+>?\s+|\s+[([])${word}[\])]?[.!]?$`, 'iu'),
  new RegExp(String.raw`\s*[:–—]?\s+${mark}${word}\k<mark>[.!]?$`, 'iu'),
  new RegExp(String.raw`\s+${statusSign}$`, 'iu'),
  new RegExp(String.raw`\s+(?<word>${percent})$`),
];
function explain(read: ReadLine, seen: ReportSeen): MistakeHere | undefined {
  const words = wordsOf(read, seen.document.file.text);
  if (isMarked(read, words) || brokenMarkerOf(read, seen)) return undefined;
  const isPlan = seen.document.report.kind === 'plan';
  const found = statusIn(words.text, isPlan);
  const others = found ? without(found[0], words.text) : '';
  if (!found || others === '') return undefined;
  const { word: written = '' } = found.groups ?? {};
  const marker = isPlan ? '' : markerOf(written, seen.statuses);
  const advice = `Write the marker that is true, and ${quote(written)} in parentheses at the end or not at all.`;
  const rest = withPercentage(others, written).replace(struckOut, '$1');
  return {
    at: [words.start, words.end],
    found: `${quote(found[0].trim())}, a status in words`,
    expected: markerExpected(seen, 'other words if it is not a status'),
    ...(marker === undefined ? { fix: advice } : { instead: withMarker(marker, rest, seen) }),
  };
}

function statusIn(text: string, isPlan: boolean): RegExpExecArray | undefined {
  if (isPlan) return firstMatch(asMarker, text);
  // Searching further back in an endless line of spaces would take more than linear time.
  return firstMatch([...asMarker, ...atStart], text) ?? firstMatch(atEnd, text.slice(-longest));
}

/** In a single pattern, a group named twice would be an error before Node 23. */
function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return undefined;
}

/** The percentage stays where it does not change the id. */
function withPercentage(words: string, written: string): string {
  const isBegun = /[1-9] ?%|[1-9]0 ?%/.test(written) && !written.startsWith('100');
  return isBegun ? `${words} (${written})` : words;
}

function markerOf(written: string, statuses: readonly Status[]): string | undefined {
  if (written.endsWith('%')) return { 0: ' ', 100: 'x' }[Number.parseInt(written)] ?? '/';
  const own = statuses.find(({ word }) => word.toLowerCase() === written.toLowerCase());
  return own?.marker ?? markerFor(written);
}

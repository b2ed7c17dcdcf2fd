/** Statuses among the words of a line, such as `Kafka: DONE`, where no page finds them. */
import type { ListItem, Paragraph } from 'mdast';
import { correctedLines, offsetsOf, quote, spanAt } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { textBeforeItem } from '../lines/source-words.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerList } from '../status.ts';
import { statusWords } from './status-words.ts';

const percent = String.raw`\d{1,3} ?%`;
const allWords = [...statusWords.map(({ words }) => words), percent].join('|');
const allSigns = statusWords.map(({ signs }) => signs).join('|');
const word = String.raw`(?<word>${allWords})`;
/** Bold or in italics, a status needs nothing that divides it from the other words. */
const mark = String.raw`(?<mark>\*\*|__|[*_])`;
/** No status in words is longer, with what divides it from the others. */
const longest = 40;
const atStart = [
  new RegExp(String.raw`^\[(?<word>${percent})\]\s*(?=\S)`),
  // A sentence may begin with a number; a title begins with a capital letter.
  new RegExp(String.raw`^(?<word>${percent})\s+(?=\p{Lu})`, 'u'),
  new RegExp(String.raw`^${word}\s*[:–—]\s*(?=\S)`, 'i'),
  new RegExp(String.raw`^${mark}${word}\s*[:–—]?\k<mark>\s*[:–—]?\s*(?=\S)`, 'i'),
];
const atEnd = [
  new RegExp(String.raw`(?:\s*[:–—|]\s*|\s+-+>?\s+|\s+[([])${word}[\])]?[.!]?$`, 'iu'),
  new RegExp(String.raw`\s*[:–—]?\s+${mark}${word}\k<mark>[.!]?$`, 'iu'),
  new RegExp(String.raw`\s+(?<word>${allSigns}|${percent})$`, 'iu'),
];
const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

/** Reports a line of a status report without a marker whose words say its status: `Kafka: DONE`, `~~Kafka~~`. */
export function reportStatusInWords(
  bullet: ListItem,
  paragraph: Paragraph,
  kind: ReportKind,
  findings: Findings,
): void {
  const { start } = offsetsOf(paragraph);
  const text = textBeforeItem(paragraph, findings.source);
  if (kind === 'plan' || typeof bullet.checked === 'boolean' || /^\[.\](?:\s|$)/.test(text)) return;
  const add = (found: string, expected: string, marker: string, words: string) =>
    findings.add({
      code: 'missed-mark',
      position: spanAt(findings.source, start, start + text.length),
      found,
      expected,
      fix: correctedLines(findings.source, start, start + text.length, `[${marker}] ${words}`),
    });
  const struck = struckOut.exec(text)?.[1];
  if (struck !== undefined)
    return add('words that are struck out', '[x] if it is completed, [-] if it is dropped', '?', struck);
  // In an endless line of spaces, looking further back would take more time than its length.
  const found = firstMatch(atStart, text) ?? firstMatch(atEnd, text.slice(-longest));
  if (!found) return;
  const { word = '' } = found.groups ?? {};
  const others = (text.startsWith(found[0]) ? text.slice(found[0].length) : text.slice(0, -found[0].length)).trim();
  if (others === '') return;
  // How far it is stays, where it does not change the id.
  const rest = /[1-9] ?%|[1-9]0 ?%/.test(word) && !/^100/.test(word) ? `${others} (${word})` : others;
  add(
    `${quote(found[0].trim())}, a status in words`,
    `the status as a marker: ${markerList(findings.statuses)}; other words if it is not a status`,
    markerOf(word),
    rest.replace(struckOut, '$1'),
  );
}

/** One after the other: in one pattern, a group named twice is an error before Node 23. */
function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  return patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
}

function markerOf(word: string): string {
  if (word.endsWith('%')) return { 0: ' ', 100: 'x' }[Number.parseInt(word)] ?? '/';
  const meant = statusWords.find(({ words, signs }) => new RegExp(`^(?:${words}|${signs})$`, 'iu').test(word));
  return meant?.marker ?? '/';
}

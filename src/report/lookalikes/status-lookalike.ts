/** Text in place of a status marker: a broken marker, a word, a sign, words that are struck out. */
import type { ListItem, Paragraph } from 'mdast';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import { offsetsOf, quote, restOfLine, type Stretch } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { plainText } from '../markdown/nodes.ts';
import { isItem } from '../markdown/tags.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerList, markerPattern } from '../status.ts';
import { markerFor, statusSigns, statusWords } from '../status-words.ts';

/** A marker that is still among the words, because Markdown knows only `[x]` and `[ ]`. */
const ownMarker = /^\[.\](?:\s|$)/u;
const twoMarkers = markerPattern((mark) => new RegExp(String.raw`^[-*+]\s+\[${mark}\]\s+\[${mark}\]\s+(?=[^<\s])`));

/** Markers that Markdown does not read. In the wrong place they are errors; otherwise they may be words. */
const wrongMarkers: readonly (readonly [code: DiagnosticCode, pattern: ReturnType<typeof markerPattern>])[] = [
  ['misplaced-marker', signPattern((sign) => String.raw`^\[${sign}\](?=[^\s([:\]])`)],
  ['misplaced-marker', signPattern((sign) => String.raw`\s+\[${sign}\]$`)],
  // An open bracket; if one closes further on, this may be a remark in brackets.
  ['missed-mark', signPattern((sign) => String.raw`^\[(?:(?! )${sign}[^\S\r\n]+| +)(?=[^\s[\]])(?![^[]*\])`)],
  ['missed-mark', signPattern((sign) => String.raw`^(?:(?! )${sign})?\][^\S\r\n]+(?=\S)`)],
  ['missed-mark', signPattern((sign) => String.raw`^(\*\*|__)\[${sign}\]\1\s+(?=\S)`)],
  ['missed-mark', signPattern((sign) => String.raw`^(?<opening>[*_]{1,2})\[${sign}\]\s+(?=\S)`)],
  ['missed-mark', signPattern((sign) => String.raw`^\[${sign}\]:\s+(?=\S)`)],
  ['missed-mark', signPattern((sign) => String.raw`^\(${sign}\)\s+(?=\S)`)],
  // As Google Docs and others export a typed marker. Authors put a backslash only before the first bracket.
  ['missed-mark', signPattern((sign) => String.raw`^\\\[${sign}\\\]\s+(?=\S)`)],
  ['missed-mark', signPattern((sign) => String.raw`^［(?:(?! )${sign}|\s*)］\s*(?=\S)`)],
  // No title begins with a single lower-case letter.
  ['missed-mark', () => /^(?<sign>x)\s+(?=\p{Lu})/u],
];

function signPattern(make: (sign: string) => string): ReturnType<typeof markerPattern> {
  return markerPattern((mark) => new RegExp(make(`(?<sign>${mark})`), 'u'));
}

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
/** After the marker, if there is one. */
const announced = /^(\[.\]\s+)?(?:(?:\*\*|__)?NEW:?(?:\*\*|__)?:?|[[(]new[\])]|New:)\s+(?=\S)/;
const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

/** Reports what looks like the status of a line without a marker, and a second marker. */
export function reportStatusLookalike(
  bullet: ListItem,
  paragraph: Paragraph,
  { kind, findings }: { kind: ReportKind; findings: Findings },
): void {
  const { source, statuses } = findings;
  const { start } = offsetsOf(paragraph);
  const text = textBeforeItem(paragraph, source);
  const isPlan = kind === 'plan';
  const add = (
    found: string,
    fix: { fix: string } | { instead: string; over?: Stretch },
    expected: string,
    code: DiagnosticCode = 'missed-mark',
  ) => findings.report({ at: [start, start + text.length], code, found, expected, ...fix });
  const marked = (marker: string, words: string) => ({ instead: isPlan ? words : `[${marker}] ${words}` });
  const expectedOr = (otherwise: string) =>
    isPlan
      ? 'no marker: everything in a plan is planned'
      : `the status as a marker: ${markerList(statuses)}; ${otherwise}`;

  const row = restOfLine(source, offsetsOf(bullet).start);
  if (!isPlan && twoMarkers(statuses).test(row))
    add(
      `${quote(row)}, which has two markers`,
      { fix: 'Keep the marker that is true, and delete the other.' },
      'one marker; a backslash before the bracket of the second if it is text',
    );
  const [before, kept = ''] = announced.exec(text) ?? [];
  if (before !== undefined)
    add(
      `${quote(before.slice(kept.length))}, which becomes part of the words and of the URL`,
      { instead: kept, over: [start, start + before.length] },
      'the words alone: what is new is computed',
    );
  if (typeof bullet.checked === 'boolean' || ownMarker.test(text)) return;
  const last = paragraph.children.findLast((node) => !isItem(node) && plainText([node]) !== '');
  for (const [code, pattern] of wrongMarkers) {
    const { 0: found, groups: { sign = ' ', opening = '' } = {} } = pattern(statuses).exec(text) ?? {};
    // These may be the words of a link.
    if (found === undefined || (text.startsWith(found) ? paragraph.children[0] : last)?.type === 'link') continue;
    const fix = marked(sign, opening + without(found, text));
    const what = code === 'misplaced-marker' ? 'where it is no marker' : 'which is not a marker';
    return add(`${quote(found)}, ${what}`, fix, expectedOr('a backslash before it if it is text'), code);
  }
  const struck = struckOut.exec(text)?.[1];
  if (struck !== undefined && !isPlan)
    return add(
      'words that are struck out',
      { fix: 'Write the marker that is true, and do not strike the words out.' },
      '[x] if it is completed, [-] if it is dropped',
    );
  const patterns = isPlan ? asMarker : [...asMarker, ...atStart];
  // Searching further back in an endless line of spaces would take more than linear time.
  const found = firstMatch(patterns, text) ?? (isPlan ? null : firstMatch(atEnd, text.slice(-longest)));
  const others = found ? without(found[0], text) : '';
  if (!found || others === '') return;
  const { word: written = '' } = found.groups ?? {};
  const marker = markerOf(written, findings);
  // The percentage stays where it does not change the id.
  const rest = /[1-9] ?%|[1-9]0 ?%/.test(written) && !/^100/.test(written) ? `${others} (${written})` : others;
  const advice = `Write the marker that is true, and ${quote(written)} in parentheses at the end or not at all.`;
  const fix = marker !== undefined || isPlan ? marked(marker ?? '', rest.replace(struckOut, '$1')) : { fix: advice };
  add(`${quote(found[0].trim())}, a status in words`, fix, expectedOr('other words if it is not a status'));
}

function without(part: string, text: string): string {
  return (text.startsWith(part) ? text.slice(part.length) : text.slice(0, -part.length)).trim();
}

/** In a single pattern, a group named twice would be an error before Node 23. */
function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  return patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? null;
}

function markerOf(written: string, { statuses }: Findings): string | undefined {
  if (written.endsWith('%')) return { 0: ' ', 100: 'x' }[Number.parseInt(written)] ?? '/';
  return statuses.find(({ word }) => word.toLowerCase() === written.toLowerCase())?.marker ?? markerFor(written);
}

/** The first paragraph of a bullet, up to the `<Item />` at its end. */
function textBeforeItem(paragraph: Paragraph, source: string): string {
  const { start, end } = offsetsOf(paragraph);
  const last = paragraph.children.at(-1);
  return source.slice(start, isItem(last) ? offsetsOf(last).start : end).trimEnd();
}

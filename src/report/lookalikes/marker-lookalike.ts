/** What stands where a status marker should, and is read as text: a marker without a bracket, a word, a sign. */
import type { ListItem, Paragraph } from 'mdast';
import { correctedLines, offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerList, markerPattern } from '../status.ts';
import { statusWords } from './status-words.ts';

/** A marker that Markdown has left in the words, as it knows only `[x]` and `[ ]`. */
const ownMarker = markerPattern((mark) => new RegExp(String.raw`^\[(?![xX ])${mark}\][^\S\r\n]+`));

const twoMarkers = markerPattern((mark) => new RegExp(String.raw`^[-*+]\s+\[${mark}\]\s+\[${mark}\]\s+(?=[^<\s])`));

/** Full-width signs, as keyboards for Chinese and Japanese give them. */
const narrow: Readonly<Record<string, string>> = { '／': '/', '－': '-', ｘ: 'x', Ｘ: 'x', '\u3000': ' ', X: 'x' };

const broken = [
  // Not closed: with a bracket further on, it can be a remark between brackets.
  markerPattern((mark) => new RegExp(String.raw`^\[(?:((?! )${mark})[^\S\r\n]+| +)(?=[^\s[\]])(?![^[]*\])`)),
  markerPattern((mark) => new RegExp(String.raw`^((?! )${mark})?\][^\S\r\n]+(?=\S)`)),
  markerPattern((mark) => new RegExp(String.raw`^[［【](${mark}|[ｘＸ／－\u3000])[］】][^\S\r\n]*(?=\S)`, 'u')),
];

/** The beginning of a line with words or signs, and the marker that they mean. `[WIP]` is text. */
const worded = statusWords.map(({ marker, words, signs }) => {
  const written = String.raw`\[(?:${words})\]|(?:\*\*|__)\[${marker}\](?:\*\*|__)|\(${marker}\)|${signs}`;
  return { marker, pattern: new RegExp(String.raw`^(?:${written})\s+(?=\S)`, 'iu') };
});

/** Reports what looks like a marker at the beginning of a bullet that has none. */
export function reportMarkerLookalike(
  bullet: ListItem,
  paragraph: Paragraph,
  kind: ReportKind,
  findings: Findings,
): void {
  const { start, end } = offsetsOf(paragraph);
  const text = findings.source.slice(start, end);
  const row = restOfLine(findings.source, offsetsOf(bullet).start);
  if (kind === 'status' && twoMarkers(findings.statuses).test(row))
    findings.add({
      code: 'missed-mark',
      position: findings.at(start),
      found: `${quote(row)}, which has two markers`,
      expected: 'one marker; a backslash before the bracket of the second if it is text',
      fix: 'Keep the marker that is true, and delete the other.',
    });
  if (typeof bullet.checked === 'boolean' || ownMarker(findings.statuses).test(text)) return;
  const isText = paragraph.children[0]?.type === 'text';
  for (const pattern of isText ? broken : []) {
    const { 0: found, 1: sign = ' ' } = pattern(findings.statuses).exec(text) ?? [];
    if (found !== undefined) return add(found, narrow[sign] ?? sign, 'a backslash before the bracket if it is text');
  }
  for (const { marker, pattern } of worded) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return add(found, marker, asText(found));
  }

  function add(found: string, marker: string, escape: string): void {
    const isPlan = kind === 'plan';
    findings.add({
      code: 'missed-mark',
      position: findings.at(start),
      found: `${quote(found)}, which is not a marker`,
      expected: isPlan ? 'no marker: everything in a plan is planned' : `${markerList(findings.statuses)}; ${escape}`,
      fix: correctedLines(findings.source, start, start + found.length, isPlan ? '' : `[${marker}] `),
    });
  }
}

/** How to write a mark as text. Before one that means nothing to Markdown, a backslash would be shown. */
function asText(found: string): string {
  const sign = found.codePointAt(0) ?? 0;
  return sign < 0x80 ? 'a backslash before it if it is text' : `&#x${sign.toString(16)}; if it is text`;
}

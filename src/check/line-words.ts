import { offsetsOf } from '../report/diagnostics/source.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import { isItem } from '../report/markdown/tags.ts';
import type { ReportSeen } from './rule.ts';
import { markerList, statusById, type Status } from '../report/status.ts';
import { insideSentence } from '../strings/translate.ts';

/** The words of a line in the file, from behind a marker that Markdown knows to the `<Item />` at their end. */
export interface LineWords {
  text: string;
  start: number;
  end: number;
}

export function wordsOf({ paragraph }: ReadLine, source: string): LineWords {
  const { start, end } = offsetsOf(paragraph);
  const last = paragraph.children.at(-1);
  const text = source.slice(start, isItem(last) ? offsetsOf(last).start : end).trimEnd();
  return { text, start, end: start + text.length };
}

/** Whether the words begin with a marker, even one that stands for nothing. Markdown has taken `[x]` and `[ ]`. */
export function isMarked({ bullet }: ReadLine, { text }: LineWords): boolean {
  return typeof bullet.checked === 'boolean' || /^\[.\](?:\s|$)/u.test(text);
}

/** The words of a line with a marker before them, or alone in a plan. */
export function withMarker(marker: string, words: string, { document }: ReportSeen): string {
  return document.report.kind === 'plan' ? words : `[${marker}] ${words}`;
}

/** Says that a status is a marker. */
export function markerExpected({ document, statuses }: ReportSeen, otherwise: string): string {
  return document.report.kind === 'plan'
    ? `no marker: ${everythingPlanned(statuses)}`
    : `the status as a marker: ${markerList(statuses)}; ${otherwise}`;
}

/** Says why nothing in a plan has a marker. */
export function everythingPlanned(statuses: readonly Status[]): string {
  return `everything in a plan is ${insideSentence(statusById('planned', statuses).word)}`;
}

/** What is left of a text without its beginning or its end. */
export function without(part: string, text: string): string {
  return (text.startsWith(part) ? text.slice(part.length) : text.slice(0, -part.length)).trim();
}

const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

/** Words that are struck out, as they were before. */
export function withoutStrikes(words: string): string {
  return words.replace(struckOut, '$1');
}

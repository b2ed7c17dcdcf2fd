/** The numbers of a report, and the sentences that give them. */
import { countsOf } from '../history/counts.ts';
import type { History, OrderedReport } from '../history/history.ts';
import type { Outcomes } from '../history/outcomes.ts';
import { topLines, withSubLines } from '../report/lines/top-lines.ts';
import { plural } from '../report/plural.ts';
import type { Line, Report, Section } from '../report/schema/report.ts';
import type { Status } from '../report/status.ts';
import { changeWord, listed, statusParts } from './labels.ts';

/** How many lines a report has at any level, and how many have no status. If most have none, pages say it only once. */
export function lineCounts({ sections }: Pick<Report, 'sections'>): {
  all: number;
  unrecorded: number;
  areMostlyUnrecorded: boolean;
} {
  const lines = withSubLines(topLines(sections));
  const unrecorded = lines.filter(({ status }) => status.id === 'unrecorded').length;
  return { all: lines.length, unrecorded, areMostlyUnrecorded: unrecorded > lines.length / 2 };
}

/** The lines of a report that are items, at any level: an item is one even if it is listed as a sub-line. */
export function itemLines(sections: readonly Section[], history: Pick<History, 'appearanceOf'>): Line[] {
  return withSubLines(topLines(sections)).filter((line) => history.appearanceOf.get(line)?.thread.isItem);
}

/** A report in one sentence, such as `Status: 25 not recorded and 1 dropped.` or `Plan: 19 items.` */
export function reportSentence(report: OrderedReport, history: History): string {
  const { items } = countsOf(report, history);
  const isStatus = report.kind === 'status';
  const statuses = isStatus ? listed(statusParts(items, history.statuses)) : '';
  return `${isStatus ? 'Status' : 'Plan'}: ${statuses || plural(items.listed, 'item')}.`;
}

/** What a report lists, such as `26 items with 13 sub-lines`. */
export function sizeSummary(report: OrderedReport, history: History): string {
  const { items, subLines } = countsOf(report, history);
  return plural(items.listed, 'item') + (subLines.listed > 0 ? ` with ${plural(subLines.listed, 'sub-line')}` : '');
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

/** How much of a plan was delivered, such as `5 of 13 planned items delivered: 38%.`, or why that is unknown. */
export function shareSentence({ planned, counts, shareDelivered, items }: Outcomes): string {
  if (planned === 0) return 'The plan lists no items, so there is no share to give.';
  if (shareDelivered === 'not recorded') {
    const unknown = items.filter(({ plan, status }) => plan && status?.line.status.id === 'unrecorded').length;
    return `Share delivered: unknown (${plural(unknown, 'planned item')} ${unknown === 1 ? 'has' : 'have'} no status).`;
  }
  return `${counts.delivered} of ${plural(planned, 'planned item')} delivered: ${percent.format(shareDelivered)}.`;
}

/**
 * Keeps a number and the words of its status or change on one line: "in progress", broken in two, would read as two
 * things. For pages only: data, feeds and Markdown have plain spaces.
 */
export function unbroken(sentence: string, statuses: readonly Status[]): string {
  const words = [...statuses.map(({ word }) => word), ...Object.values(changeWord)].map((word) => word.toLowerCase());
  const joined = (text: string) => text.replaceAll(' ', '\u00a0');
  return words.reduce(
    (text, word) => text.replaceAll(`\u00a0${word}`, joined),
    sentence.replace(/(?<=\d) (?=\p{L})/gu, joined),
  );
}

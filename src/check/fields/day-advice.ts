/** What to write for a date that is no day, as far as it says which week, month, quarter or year it means. */
import { lastDayOf, spanIn, type NamedSpan } from './named-spans.ts';
import { relativeDay } from './relative-days.ts';
import { writtenDays, type DayHints } from './written-days.ts';

interface Hints extends DayHints {
  /** A day before the one that is meant: a year that is not written is the first that fits. */
  after?: string | undefined;
}

/**
 * One sentence, such as "Write the day, …" for "end of January 2031"; undefined if the date names no span of days.
 * @param write how a day is written there.
 */
export function dayAdvice(date: string, hints: Hints, write: (day: string) => string): string | undefined {
  const [day] = writtenDays(date, hints);
  if (day !== undefined) {
    const last = lastDayOf({ unit: 'month', number: Number(day.slice(5, 7)) }, Number(day.slice(0, 4)));
    return day > last ? `Write a day that exists: that month ends on ${last}.` : undefined;
  }
  const inYear = withoutYear(date, hints);
  if (inYear.length > 0) return `Write the year, too, such as ${inYear.map(write).join(' or ')}.`;
  const said = relativeDay(date, hints.after ?? `${exampleYear}-06-16`);
  if (said !== undefined) return `Write the day itself, such as ${write(said)}, because readers come later.`;
  const span = spanIn(date, hints.language);
  if (span === undefined) return undefined;
  if (span.year !== undefined && isMiddle(date, span))
    return `Write the day, such as ${write(middleOf(lastDayOf(span, span.year)))}, in the middle of that month.`;
  if (span.year !== undefined)
    return `Write the day, such as ${write(lastDayOf(span, span.year))}, the ${lastOf(span)} of that ${span.unit}.`;
  return `Write the year, too, such as ${write(dayWithYear(date, span, hints.after))}.`;
}

/** The days that a date such as `31.3.` or `3/31` names in the year that follows. */
function withoutYear(date: string, hints: Hints): string[] {
  const after = hints.after ?? `${exampleYear}-01-01`;
  const year = Number(after.slice(0, 4));
  if (!/^\d{1,2}\.\s?\d{1,2}\.?$|^\d{1,2}[/-]\d{1,2}$/.test(date.trim())) return [];
  const figures = date
    .trim()
    .replace(/\.$/, '')
    .replaceAll(/[.\s-]+/g, '/');
  const [now, later] = [year, year + 1].map((full) => writtenDays(`${figures}/${full}`, hints)) as [string[], string[]];
  return now.map((day, index) => (day > after ? day : (later[index] ?? day)));
}

function lastOf({ unit }: NamedSpan): string {
  return unit === 'week' ? 'Friday' : 'last';
}

/** "Mid-January", "Mitte Januar". */
function isMiddle(date: string, { unit }: NamedSpan): boolean {
  return unit === 'month' && /(?<!\p{L})(?:mid(?:dle)?|mitte|(?:a )?mediados|mi)(?!\p{L})/iu.test(date);
}

function middleOf(lastDay: string): string {
  return `${lastDay.slice(0, 8)}15`;
}

/** Of the examples in messages and in the guide. */
const exampleYear = 2031;

/** The day that a date without a year names, or the last one that it may mean. */
function dayWithYear(date: string, span: NamedSpan, after: string | undefined): string {
  const number = /(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?!\d)/.exec(date)?.[0];
  const dayIn = (year: number) => {
    const last = lastDayOf(span, year);
    if (number === undefined && isMiddle(date, span)) return middleOf(last);
    return span.unit === 'month' && number !== undefined ? `${last.slice(0, 8)}${number.padStart(2, '0')}` : last;
  };
  if (after === undefined) return dayIn(exampleYear);
  const year = Number(after.slice(0, 4));
  return dayIn(year) > after ? dayIn(year) : dayIn(year + 1);
}

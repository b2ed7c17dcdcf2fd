/** What to write for a date that is no day, as far as it says which month or day it means. */
import { namedMonth, writtenDays, type DayHints } from './written-days.ts';

/**
 * One sentence, such as "Write the day, …" for "end of January 2031"; undefined if the date names no month.
 * @param write how a day is written there.
 */
export function dayAdvice(date: string, hints: DayHints, write: (day: string) => string): string | undefined {
  const [day] = writtenDays(date, hints);
  if (day !== undefined) {
    const last = lastDayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    return day > last ? `Write a day that exists: that month ends on ${last}.` : undefined;
  }
  const month = namedMonth(date, hints.language);
  if (month === undefined) return undefined;
  const year = /(?<!\d)20\d\d(?!\d)/.exec(date)?.[0];
  if (year !== undefined)
    return `Write the day, such as ${write(lastDayOf(Number(year), month))}, the last of that month.`;
  const number = /(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?!\d)/.exec(date)?.[0];
  const example = number === undefined ? lastDayOf(exampleYear, month) : dayOf(exampleYear, month, Number(number));
  return `Write the year, too, such as ${write(example)}.`;
}

/** Of the examples in messages and in the guide. */
const exampleYear = 2031;

function lastDayOf(year: number, month: number): string {
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function dayOf(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

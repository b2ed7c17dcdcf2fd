/** Days as people write them, in words or figures. */
import { isDay } from './lines/item-tag.ts';
import { bundledLanguages } from '../strings/messages.ts';

/** What to write in place of a date that is no day. */
export const dayAdvice = 'Write a day in the form 2026-03-31.';

/** Three numbers of which the last is the year; of two digits only where it cannot be a day of a date such as 26-12-31. */
const figures = /^\D*(\d\d?)(?:([./])\s?(\d\d?)\2\s?(\d\d(?:\d\d)?)|-(\d\d?)-(\d{4}))(?!\d)\D*$/;
const yearFirst = /^\D*(\d{4})(?:\D{1,2}(\d\d?)\D{1,2}(\d\d?)|(\d\d)(\d\d))(?!\d)\D*$/;
/** A time behind a day, as programs export it. */
const time = /(?<=\d)(?:T|,? )\d\d?:\d\d.*$/;

/**
 * The days, as YYYY-MM-DD, that a date such as `2031/4/2`, `31/12/26`, `31. Dezember 2026` or `April 2nd, 2031` may mean:
 * several if day and month could be confused, none if it is no day or one that does not exist.
 * @param language of the text, which tells whether the day or the month comes first. Months may be named in any bundled one, too.
 */
export function writtenDays(written: string, language: string): string[] {
  const date = written.replace(time, '');
  const months = monthsIn(date, [...bundledLanguages, language]);
  if (months === undefined) return [];
  const numbers = date.match(/\d+/g) ?? [];
  const [month, ...others] = months;
  if (month === undefined) return daysInFigures(date, language);
  const [first = '', second = ''] = numbers;
  if (others.length > 0 || numbers.length !== 2) return [];
  return first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first);
}

/** The only day that a date may mean, as YYYY-MM-DD. */
export function onlyDay(written: string, language: string): string | undefined {
  const [day, ...others] = writtenDays(written, language);
  return others.length === 0 ? day : undefined;
}

/** Whether a date names one day, in whatever language. */
export function isCertainDay(written: string): boolean {
  return onlyDay(written, 'en') !== undefined;
}

/** Whether a text names a day or a year, as "Meeting of 2 April" does. */
export function namesDay(text: string, language: string): boolean {
  if (/(?<!\d)20\d\d(?!\d)|(?<!\d)\d\d?[./-]\d\d?(?!\d)/.test(text)) return true;
  return (
    /\d/.test(text) && wordsIn(text).some((word) => word.length > 2 && monthOf(word, [...bundledLanguages, language]))
  );
}

function daysInFigures(date: string, language: string): string[] {
  const [, year, month, day, shortMonth, shortDay] = yearFirst.exec(date) ?? [];
  if (year !== undefined) return dayOf(year, Number(month ?? shortMonth), day ?? shortDay ?? '');
  const [, one = '', , two, three, other = two, full = three] = figures.exec(date) ?? [];
  if (other === undefined || full === undefined) return [];
  const days = { day: dayOf(full, Number(other), one), month: dayOf(full, Number(one), other) };
  const usual = days[firstIn(language)];
  return usual.length > 0 && language !== 'en' ? usual : [...new Set([...days.day, ...days.month])];
}

/** What a date in figures begins with in a language. English of no country is not settled: callers take both. */
function firstIn(language: string): 'day' | 'month' {
  const parts = new Intl.DateTimeFormat(language, gregorian).formatToParts(0);
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day' ? 'day' : 'month';
}

const gregorian = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** The months that a date names, from 1; undefined if it has words that are none. Short ones, as in "2nd of" and "de", join. */
function monthsIn(date: string, languages: readonly string[]): Set<number> | undefined {
  const words = wordsIn(date).filter((word) => word.length > 2);
  const months = words.map((word) => monthOf(word, languages));
  const isDate = words.every((word, index) => months[index] !== undefined || isWeekday(word, languages));
  return isDate ? new Set(months.filter((month) => month !== undefined)) : undefined;
}

/** The only month whose name begins so. */
function monthOf(word: string, languages: readonly string[]): number | undefined {
  const meant = languages.flatMap((language) =>
    namesIn(language).months.flatMap((name, index) => (name.startsWith(word) ? index + 1 : [])),
  );
  return new Set(meant).size === 1 ? meant[0] : undefined;
}

function isWeekday(word: string, languages: readonly string[]): boolean {
  return languages.some((language) => namesIn(language).weekdays.some((name) => name.startsWith(word)));
}

/** In lower case and without accents, which people leave out. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

interface DateNames {
  months: readonly string[];
  weekdays: readonly string[];
}

/** A file can have thousands of dates, and formatting those of a year takes long. */
const known = new Map<string, DateNames>();

function namesIn(language: string): DateNames {
  const names = known.get(language) ?? readNames(language);
  known.set(language, names);
  return names;
}

function readNames(language: string): DateNames {
  // Beside a day, as some languages inflect the names.
  const ofMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', ...gregorian });
  const ofWeekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const nameIn = (format: Intl.DateTimeFormat, type: 'month' | 'weekday', month: number, day: number) => {
    const part = format.formatToParts(Date.UTC(2031, month, day)).find((one) => one.type === type);
    return wordsIn(part?.value ?? '').join(' ');
  };
  return {
    months: Array.from({ length: 12 }, (_, month) => nameIn(ofMonth, 'month', month, 1)),
    weekdays: Array.from({ length: 7 }, (_, day) => nameIn(ofWeekday, 'weekday', 0, day + 1)),
  };
}

function dayOf(year: string, month: number, day: string): string[] {
  const whole = year.length === 2 ? `20${year}` : year;
  const written = `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? [written] : [];
}

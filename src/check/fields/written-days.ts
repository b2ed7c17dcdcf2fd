/** What tells which day a date means. */
export interface DayHints {
  /** The language of the file or site, as a BCP 47 tag. Names of months may be English, too. */
  language: string;
  /** Dates in figures elsewhere, which tell whether the day or the month comes first. */
  beside?: string;
}

type Order = 'day first' | 'month first' | 'year first';

const inFigures = /\b(\d\d?)[-/.](\d\d?)[-/.]\d{4}\b/g;

/** Finds dates in figures, such as `15.04.2031`. */
export function numericDates(text: string): string[] {
  return Array.from(text.matchAll(inFigures), ([date]) => date);
}

/**
 * The days, as YYYY-MM-DD, that a date such as `2031/4/2`, `31/12/26`, `31. Dezember 2026` or `April 2nd, 2031` may mean,
 * whether or not they exist: several if day and month could be confused, none if it is no day.
 */
export function writtenDays(written: string, { language, beside = '' }: DayHints): string[] {
  const date = written.replace(/(?<=\d)(?:T|,? )\d\d?:\d\d.*$/, '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const numbers = date.match(/\d+/g) ?? [];
  if (numbers.length === 3 && hasOnly(date, language)) return daysInFigures(date, numbers, language, beside);
  const month = monthIn(date, language) ?? monthIn(date, 'en');
  if (month === undefined || numbers.length !== 2) return [];
  const [first = '', second = ''] = numbers;
  return first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first);
}

/** @param numbers of the date, as they are in it. */
function daysInFigures(date: string, numbers: readonly string[], language: string, beside: string): string[] {
  const [one = '', two = '', three = ''] = numbers;
  // No month has such a number: 2031-13-04 has the day before the month.
  if (one.length === 4) return Number(two) > 12 ? dayOf(one, Number(three), two) : dayOf(one, Number(two), three);
  const readings: Record<Order, string[]> = {
    'day first': dayOf(three, Number(two), one),
    'month first': dayOf(three, Number(one), two),
    'year first': three.length === 2 ? dayOf(one, Number(two), three) : [],
  };
  const usual = orderBeside(beside) ?? orderIn(language);
  if (usual && readings[usual].length > 0) return readings[usual];
  // In languages that begin with the day or the month, the year is first only between hyphens.
  const isYearFirst = /^\d\d-/.test(date);
  const possible = [
    ...readings['day first'],
    ...readings['month first'],
    ...(isYearFirst ? readings['year first'] : []),
  ];
  return [...new Set(possible)];
}

/** No month has a number above twelve. */
function orderBeside(dates: string): Order | undefined {
  const others = [...dates.matchAll(inFigures)];
  const isDayFirst = others.some(([, first]) => Number(first) > 12);
  const isMonthFirst = others.some(([, , second]) => Number(second) > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day first' : 'month first';
}

/** The order of a language; undefined for English, unless it is that of a country. */
function orderIn(language: string): Order | undefined {
  if (/^en$/i.test(language)) return undefined;
  const parts = new Intl.DateTimeFormat(language, gregorian).formatToParts(0);
  const first = parts.find(({ type }) => type === 'day' || type === 'month' || type === 'year');
  return first && (`${first.type} first` as Order);
}

const gregorian = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** Behind the number of a day. */
const ordinals = /(?<=\d)(?:st|nd|rd|th|er|[ºª])(?![\p{L}\p{M}])/giu;

/** The month that a date names, from 1; undefined if it names none, or more than a day. */
function monthIn(date: string, language: string): number | undefined {
  const { months, others } = wordsOfDates(language);
  const named = wordsIn(date).filter((word) => !others.has(word));
  const [word = '', ...more] = named;
  if (more.length > 0 || word.length < 3) return undefined;
  const meant = months.findIndex((names) => names.has(word));
  if (meant >= 0) return meant + 1;
  // Names may be shortened anywhere, if only one month begins so.
  const beginning = months.flatMap((names, index) =>
    [...names].some((name) => name.startsWith(word)) ? index + 1 : [],
  );
  return beginning.length === 1 ? beginning[0] : undefined;
}

/** The month, from 1, that a text names in full or as it is usually shortened; undefined if it names none, or several. */
export function namedMonth(text: string, language: string): number | undefined {
  const words = wordsIn(text).filter((word) => word.length >= 3);
  const named = [language, 'en'].map((tag) =>
    wordsOfDates(tag).months.flatMap((names, index) => (words.some((word) => names.has(word)) ? index + 1 : [])),
  );
  const [month, ...others] = named.find(({ length }) => length > 0) ?? [];
  return others.length === 0 ? month : undefined;
}

/** Whether a date has no words but those beside numbers, as in `2026年12月31日`. */
function hasOnly(date: string, language: string): boolean {
  const { others } = wordsOfDates(language);
  return wordsIn(date).every((word) => others.has(word));
}

function wordsIn(text: string): string[] {
  return plain(text.replace(ordinals, '')).match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** In lower case and without accents, which people leave out. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Names of each month, and other words in dates, such as names of days and `de`. */
interface DateWords {
  months: ReadonlySet<string>[];
  others: ReadonlySet<string>;
}

/** By language: a file can have thousands of dates, and formatting those of a year takes long. */
const knownWords = new Map<string, DateWords>();

function wordsOfDates(language: string): DateWords {
  const words = knownWords.get(language) ?? readWordsOfDates(language);
  knownWords.set(language, words);
  return words;
}

function readWordsOfDates(language: string): DateWords {
  const styles: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'long' },
    { dateStyle: 'medium' },
    { month: 'long' },
    { month: 'short' },
  ];
  const formats = styles.map((style) => new Intl.DateTimeFormat(language, { ...style, ...gregorian }));
  const byMonth = Array.from({ length: 12 }, (_, month) => {
    const day = Date.UTC(2031, month, 22);
    return new Set(formats.flatMap((format) => wordsIn(format.format(day))));
  });
  const always = byMonth.reduce((all, words) => all.intersection(words));
  const weekdays = (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => wordsIn(format.format(Date.UTC(2031, 0, day + 1))));
  });
  return {
    months: byMonth.map((words) => words.difference(always)),
    others: new Set([...always, ...weekdays.flat(), 'of']),
  };
}

function dayOf(year: string, month: number, day: string): string[] {
  const isDay = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
  const whole = year.length === 2 ? `20${year}` : year;
  if (!isDay || whole.length !== 4) return [];
  return [`${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`];
}

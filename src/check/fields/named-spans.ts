/** Weeks, months, quarters, halves and years: what people name where a day is meant. */
import { namedMonth } from './written-days.ts';

export interface NamedSpan {
  /** As messages call it. */
  unit: 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** Which of its year, from 1. */
  number: number;
  /** Undefined if it is not written. */
  year: number | undefined;
}

/** Names of a unit of the year in the languages that come with Almanac: short ones stand before a number only. */
const units = [
  { unit: 'week', long: 'weeks?|kalenderwoche|woche|semana|semaine', short: 'kw|cw|wk|w|sem', most: 53 },
  { unit: 'quarter', long: 'quarter|quartal|trimestre', short: 'q|t', most: 4 },
  { unit: 'half', long: 'half|halbjahr|semestre', short: 'h|s', most: 2 },
] as const;

const ordinalSigns = String.raw`(?:\.|st|nd|rd|th|er|e|ème|º|ª|°)`;
const ordinals = [
  'first|erste[sn]?|primer|premier',
  'second|zweite[sn]?|segundo|deuxième',
  'third|dritte[sn]?|tercer|troisième',
  'fourth|vierte[sn]?|cuarto|quatrième',
];

/** "End of 2031", "fin de año". */
const wholeYear =
  /^(?:(?:by|until|the|end|of|bis|ende|des|para|a|finales|fin|del?|d’ici|la|l’)\s*)+(?:20\d\d|year|jahres|año|année)$|^(?:eoy|jahresende)$/iu;

const patterns = units.map(({ unit, long, short, most }) => ({
  unit,
  most,
  before: new RegExp(String.raw`(?<!\p{L})(?:${long}|${short})[\s.-]{0,2}(\d{1,2})(?!\d)`, 'iu'),
  behind: new RegExp(String.raw`(?<![\p{L}\p{N}])(\d{1,2})${ordinalSigns}?\s?(?:${long})(?!\p{L})`, 'iu'),
  inWords: ordinals.map((ordinal) => new RegExp(String.raw`(?<!\p{L})(?:${ordinal})\s+(?:${long})(?!\p{L})`, 'iu')),
}));

/** A regular expression for a quarter or half in words: "third quarter", "3. Quartal". */
export function spanPattern(unit: 'quarter' | 'half', number: number): string {
  const { long } = units.find((one) => one.unit === unit)!;
  return `(?:(?:${ordinals[number - 1]})\\s+|${number}${ordinalSigns}?\\s?)(?:${long})`;
}

/** The week, month, quarter, half or year that a date names in place of a day; undefined if it names none. */
export function spanIn(date: string, language: string): NamedSpan | undefined {
  const year = yearIn(date);
  for (const { unit, most, before, behind, inWords } of patterns) {
    const figure = Number(before.exec(date)?.[1] ?? behind.exec(date)?.[1]);
    const number = figure || inWords.findIndex((pattern) => pattern.test(date)) + 1;
    if (number >= 1 && number <= most) return { unit, number, year };
  }
  const month = namedMonth(date, language);
  if (month !== undefined) return { unit: 'month', number: month, year };
  return wholeYear.test(date.trim()) ? { unit: 'year', number: 1, year } : undefined;
}

function yearIn(date: string): number | undefined {
  const [whole] = /(?<!\d)20\d\d(?!\d)/.exec(date) ?? [];
  const short = /\d\s?[/’']\s?(\d\d)$/u.exec(date)?.[1];
  return whole === undefined ? (short === undefined ? undefined : 2000 + Number(short)) : Number(whole);
}

/** The last day of a span, as YYYY-MM-DD; of a week, its Friday. */
export function lastDayOf({ unit, number }: Pick<NamedSpan, 'unit' | 'number'>, year: number): string {
  if (unit === 'week') return fridayOf(number, year);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  // Day 0 is the last of the month before.
  return new Date(Date.UTC(year, number * months, 0)).toISOString().slice(0, 10);
}

/** Of a week as in ISO 8601: the first one has 4 January. */
function fridayOf(week: number, year: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const sinceMonday = (fourth.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(year, 0, 4 - sinceMonday + (week - 1) * 7 + 4)).toISOString().slice(0, 10);
}

import { isDay } from '../report/lines/item-tag.ts';

const msOfDay = 24 * 60 * 60 * 1000;

/** How many days lie between two days; negative if the first is the later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / msOfDay;
}

/** The same day in the years around others, the earliest first. */
export function inOtherYears(day: string, others: readonly (string | undefined)[]): string[] {
  const near = others.flatMap((other) => [-1, 0, 1].map((step) => Number(other?.slice(0, 4)) + step));
  const years = [...new Set(near)].filter(Number.isFinite).sort((a, b) => a - b);
  return years.map((year) => `${year}${day.slice(4)}`).filter((one) => one !== day && isDay(one));
}

/** The year of a label such as `2031Q3`. */
export function yearOf(label: string): string | undefined {
  return /(?<!\d)20\d\d(?!\d)/.exec(label)?.[0];
}

import type { Figure } from '../report/figures.ts';
import type { FigureSeries } from '../history/figures.ts';

/** A number as the language of the site writes it, with the digits and the unit of its figure. */
export function figureText({ digits, unit }: Figure, value: number, language: string): string {
  const written = value.toLocaleString(language === 'en' ? 'en-GB' : language, {
    // The same digits as in cycle labels, dates and data.
    numberingSystem: 'latn',
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 6,
  });
  return [written, unit].filter(Boolean).join('\u00a0');
}

export const lineHeight = 24;
export const cycleWidth = 14;

/** Room for the dots at the ends. */
const margin = 3;

/** The line of a series through some cycles: a stretch for each run of numbers, and a dot for each number. */
export function figureLine(
  { given }: FigureSeries,
  cycles: readonly string[],
): { path: string; dots: { x: number; y: number }[] } {
  const values = given.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const share = (value: number) => (most === least ? 0.5 : (value - least) / (most - least));
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const points = given.map(({ entry, value }) => {
    const index = cycles.indexOf(entry.cycle.id);
    const y = rounded(lineHeight - margin - share(value) * (lineHeight - 2 * margin));
    return { index, x: index * cycleWidth + cycleWidth / 2, y };
  });
  const path = points.map(({ index, x, y }, place) => `${points[place - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`);
  return { path: path.join(''), dots: points.map(({ x, y }) => ({ x, y })) };
}

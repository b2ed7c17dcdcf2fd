/** Due dates under another name than `due`: the head of a column, or the words before a colon. */
import { isDay } from '../report/lines/item-tag.ts';
import { writtenDays } from './fields/written-days.ts';

/** What people call a due date. */
export const namesDue =
  /^(?:due(?: date)?|deadline|target(?: date)?|eta|frist|fällig(?:keit(?:sdatum)?)?(?: am)?|termin|zieltermin|bis|fecha(?: límite| objetivo)?|plazo|vencimiento|vence|échéance|date limite)$/iu;

/** The day that a date means for certain, as YYYY-MM-DD. */
export function certainDay(written: string, language: string): string | undefined {
  const [day, ...others] = writtenDays(written, { language }).filter(isDay);
  return others.length === 0 ? day : undefined;
}

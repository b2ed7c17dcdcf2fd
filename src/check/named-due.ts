/** Due dates under another name than `due`: the head of a column, or the words before a day. */
import { escapeRegExp } from '../report/escape-reg-exp.ts';
import { bundledLanguages, bundledStrings } from '../strings/wording.ts';
import { writtenDays } from './fields/written-days.ts';

/** What people call a due date in any bundled language, as an alternative of a pattern. */
export const dueWords = bundledLanguages
  .flatMap((language) => String(bundledStrings(language)?.['also.due'] ?? '').split(','))
  .map((word) => escapeRegExp(word.trim()))
  .join('|');

export const namesDue = new RegExp(`^(?:${dueWords})$`, 'iu');

/** The day that a date means for certain, as YYYY-MM-DD. */
export function certainDay(written: string, language: string): string | undefined {
  const [day, ...others] = writtenDays(written, language);
  return others.length === 0 ? day : undefined;
}

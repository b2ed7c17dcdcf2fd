/** Due dates under another name than `due`: the head of a column, or the words before a day. */
import { escapeRegExp } from '../report/escape-reg-exp.ts';
import words from '../strings/due-words.json' with { type: 'json' };
import { writtenDays } from '../report/written-days.ts';

/** What people call a due date in any bundled language, as an alternative of a pattern. */
export const dueWords = Object.values(words)
  .flatMap((ofLanguage) => ofLanguage.map(escapeRegExp))
  .join('|');

export const namesDue = new RegExp(`^(?:${dueWords})$`, 'iu');

/** The day that a date means for certain, as YYYY-MM-DD. */
export function certainDay(written: string, language: string): string | undefined {
  const [day, ...others] = writtenDays(written, language);
  return others.length === 0 ? day : undefined;
}

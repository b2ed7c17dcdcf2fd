/** Due dates under another name than `due`: the words before a day. */
import { escapeRegExp } from '../report/escape-reg-exp.ts';
import { listedWords } from '../strings/wording.ts';
import { writtenDays } from '../report/written-days.ts';

/** What people call a due date in any bundled language, as an alternative of a pattern. */
export const dueWords = listedWords('header.due')
  .toSorted((a, b) => b.length - a.length)
  .map(escapeRegExp)
  .join('|');

/** The day that a date means for certain, as YYYY-MM-DD. */
export function certainDay(written: string, language: string): string | undefined {
  const [day, ...others] = writtenDays(written, language);
  return others.length === 0 ? day : undefined;
}

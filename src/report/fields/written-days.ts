const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * The day that a date means, such as `15 January 2024`, `January 15, 2024`, `15.01.2024` or `2024/1/15`.
 * @returns YYYY-MM-DD, whether or not that day exists; undefined where day and month could be confused.
 */
export function writtenDay(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (year && month && day) return iso(year, Number(month), Number(day));
  return inWords(text) ?? inNumbers(text);
}

/** A month in words stands before or after its day. */
function inWords(text: string): string | undefined {
  const dayFirst = /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?(?<month>\p{L}{3,9})\.?,?[ -](?<year>\d{4})$/iu;
  const monthFirst = /^(?<month>\p{L}{3,9})\.?[ -](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ -](?<year>\d{4})$/iu;
  const { day, month = '', year = '' } = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups ?? {};
  return day && monthOf(month) > 0 ? iso(year, monthOf(month), Number(day)) : undefined;
}

/** The number of a month in English, in full or short; 0 for another word. */
function monthOf(word: string): number {
  return months.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;
}

/** The day may be first or second: only a number above 12, or the same number twice, leaves no doubt. */
function inNumbers(text: string): string | undefined {
  const [, one, two, year] = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})$/.exec(text) ?? [];
  const [a, b] = [Number(one), Number(two)];
  if (!year || !(a > 12 || b > 12 || a === b)) return undefined;
  return a > 12 ? iso(year, b, a) : iso(year, a, b);
}

function iso(year: string, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

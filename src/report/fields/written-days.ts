const months = 'january february march april may june july august september october november december'.split(' ');
const numbers = /\b(\d\d?)[-/.](\d\d?)[-/.]\d{4}\b/g;

/** The dates in numbers that a text has, such as `15.04.2031`. */
export function numericDates(text: string): string[] {
  return Array.from(text.matchAll(numbers), ([date]) => date);
}

/**
 * The days that a date may mean, such as `2031/4/2`, `15.04.2031`, `2 April 2031` or `April 2nd, 2031`, as YYYY-MM-DD,
 * whether or not they exist: two where day and month could be confused.
 * @param beside other dates, which may tell whether the day or the month comes first.
 */
export function writtenDays(written: string, beside = ''): string[] {
  const [, year, , month = '', day = ''] =
    /^(\d{4})([-/.]|(?=\d{4}$))(\d\d?)\2(\d\d?)(?:[T ]\d.*)?$/.exec(written) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const part = String.raw`(\d\d?|\p{L}{3,9})(?:st|nd|rd|th)?[-/., ]+`;
  const [, first = '', second = '', last = ''] = new RegExp(`^${part}${part}(\\d{4})$`, 'u').exec(written) ?? [];
  const days = [dayOf(last, second, first), dayOf(last, first, second)];
  const isClear = [1, 2].map((place) => [...beside.matchAll(numbers)].some((date) => Number(date[place]) > 12));
  if (isClear[0] !== isClear[1]) return days[isClear[0] ? 0 : 1]!;
  return [...new Set(days.flat())];
}

/** A month is a number or a word, in full or short. */
function dayOf(year: string, month: string, day: string): string[] {
  const named = months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  const isDay = number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? [`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
}

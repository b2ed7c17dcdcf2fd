const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * The day that a date means, such as `2031/4/2`, `15.04.2031`, `2 April 2031` or `April 2nd, 2031`.
 * @returns YYYY-MM-DD, whether or not that day exists; undefined where day and month could be confused.
 */
export function writtenDay(written: string): string | undefined {
  const [, year, , month = '', day = ''] =
    /^(\d{4})([-/.]|(?=\d{4}$))(\d\d?)\2(\d\d?)(?:[T ]\d.*)?$/.exec(written) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const part = String.raw`(\d\d?|\p{L}{3,9})(?:st|nd|rd|th)?[-/., ]+`;
  const [, first = '', second = '', last = ''] = new RegExp(`^${part}${part}(\\d{4})$`, 'u').exec(written) ?? [];
  const days = new Set([dayOf(last, first, second), dayOf(last, second, first)].filter((one) => one !== undefined));
  return days.size === 1 ? [...days][0] : undefined;
}

/** A month is a number or a word, in full or short. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const named = months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  const isDay = number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

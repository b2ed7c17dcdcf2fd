const msOfDay = 24 * 60 * 60 * 1000;

/** How many days lie between two days; negative if the first is the later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / msOfDay;
}

/** The year of a label such as `2031Q3`. */
export function yearOf(label: string): string | undefined {
  return /(?<!\d)20\d\d(?!\d)/.exec(label)?.[0];
}

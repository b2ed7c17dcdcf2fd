/**
 * A number and its noun.
 * @param count how many.
 * @param noun in the singular; its plural takes an s.
 * @returns such as `1 item` or `3 items`.
 */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

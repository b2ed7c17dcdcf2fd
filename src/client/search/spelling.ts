/**
 * The words that may have been meant.
 * @param mistyped word, folded.
 * @param words to choose from.
 * @returns a word that begins with `mistyped`, else the nearest ones with the same digits, in their order, else one that
 * ends with `mistyped`; else nothing.
 */
export function correctedWords(mistyped: string, words: readonly string[]): string[] {
  if (mistyped.length < 3 || mistyped.length > longest) return [];
  const isPart = mistyped.length >= shortestPart;
  const longer = isPart ? words.find((word) => word.startsWith(mistyped)) : undefined;
  if (longer !== undefined) return [longer];
  const allowed = mistyped.length < 9 ? 1 : 2;
  const near = words
    .filter((word) => Math.abs(word.length - mistyped.length) <= allowed && digits(word) === digits(mistyped))
    // A wrong first letter is rare, and counts more.
    .map((word) => ({ word, away: awayFrom(mistyped, word) + (word[0] === mistyped[0] ? 0 : 0.5) }));
  const least = Math.min(allowed, ...near.map(({ away }) => away));
  const nearest = near.filter(({ away }) => away === least).slice(0, most);
  if (nearest.length > 0) return nearest.map(({ word }) => word);
  return isPart ? words.filter((word) => word.endsWith(mistyped)).slice(0, 1) : [];
}

/** As many words as readers may have meant. */
const most = 4;

/**
 * A part is the beginning of a word, which Pagefind stems and can miss (`bicy` for `bicycle`), a part of a German
 * compound, or an Arabic word without its article. Shorter ones are in too many words.
 */
const shortestPart = 4;

/** Longer words are not corrected. */
const longest = 40;

/** A version with another number is another version: v25 is no correction of v26. */
function digits(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

/** How many letters were left out, added, mistaken, or swapped with the next one. */
function awayFrom(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? before[j - 2]! : last[j]!;
      const mistaken = last[j - 1]! - Number(a[i - 1] === b[j - 1]);
      row.push(1 + Math.min(mistaken, swapped, last[j]!, row[j - 1]!));
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

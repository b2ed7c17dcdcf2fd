/** A new line that may be about work which its report does not mention in its old words. */
import type { Appearance } from '../history/history.ts';
import { slugWords } from './similar-words.ts';

/** The new line that has three quarters of the letters of a lost one in words of the same stems, if just one has. */
export function sameWorkAmong(fresh: readonly Appearance[]): (lost: Appearance) => Appearance | undefined {
  const byNumbers = Map.groupBy(fresh.map(describe), ({ numbers }) => numbers);
  return (lost) => {
    const { words, letters, numbers } = describe(lost);
    const alike = (byNumbers.get(numbers) ?? []).filter((now) => {
      const least = Math.max(letters, now.letters) * 0.75;
      if (letters < least) return false;
      const shared = words.filter((word) => now.words.some((other) => areAlike(word, other)));
      return shared.length > 1 && shared.join('').length >= least;
    });
    return alike.length === 1 ? alike[0]!.appearance : undefined;
  };
}

function describe(appearance: Appearance) {
  const { slug } = appearance.line;
  const words = slug.split('-').filter((word) => word.length > 3);
  return { appearance, words, letters: words.join('').length, numbers: slugWords(slug).numbers };
}

/** Whether two words are forms of one: `neue` and `neuer`, `anschaffung` and `angeschafft`. */
function areAlike(a: string, b: string): boolean {
  const least = Math.max(4, Math.ceil(Math.max(a.length, b.length) * 0.45));
  // A stem inside of words is longer than one at their beginning.
  const isInside = (start: number) => start + 6 <= a.length && b.includes(a.slice(start, start + Math.max(6, least)));
  return b.startsWith(a.slice(0, least)) || (least > 4 && [...a].some((_, start) => isInside(start)));
}

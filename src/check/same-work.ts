/** A new line that may be about work which its report does not mention in its old words. */
import type { Appearance } from '../history/history.ts';
import { slugWords } from './similar-words.ts';

/** Of all letters of the longer line, those in words that both have. */
const fewest = 0.75;

/** The new line that is most like a lost one, if one is. */
export function sameWorkAmong(fresh: readonly Appearance[]): (lost: Appearance) => Appearance | undefined {
  const described = fresh.map((appearance) => ({ appearance, ...describe(appearance) }));
  return (lost) => {
    const { words, numbers } = describe(lost);
    const alike = described
      .filter((one) => one.numbers === numbers)
      .map(({ appearance, words: others }) => ({ appearance, share: shareOf(words, others) }))
      .filter(({ share }) => share >= fewest)
      .sort((a, b) => b.share - a.share);
    return alike[0]?.share === alike[1]?.share ? undefined : alike[0]?.appearance;
  };
}

function describe({ line: { slug } }: Appearance): { words: string[]; numbers: string } {
  return { words: slug.split('-').filter((word) => word.length > 3), numbers: slugWords(slug).numbers };
}

function shareOf(words: readonly string[], others: readonly string[]): number {
  const shared = words.filter((word) => others.some((other) => areAlike(word, other)));
  if (shared.length < 2) return 0;
  return shared.join('').length / Math.max(words.join('').length, others.join('').length);
}

/** Whether two words are forms of one: `neue` and `neuer`, `anschaffung` and `angeschafft`. */
function areAlike(a: string, b: string): boolean {
  const least = Math.max(4, Math.ceil(Math.max(a.length, b.length) * 0.45));
  // A stem inside of words is longer than one at their beginning.
  return (
    b.startsWith(a.slice(0, least)) || (least > 4 && parts(a, Math.max(6, least)).some((part) => b.includes(part)))
  );
}

function parts(word: string, size: number): string[] {
  return [...word.slice(size - 1)].map((_, start) => word.slice(start, start + size));
}

/** A new line that may be about work which its report does not mention in its old words. */
import type { Appearance } from '../history/history.ts';
import { slugWords } from './similar-words.ts';

/** The new line that has three quarters of the letters of a lost one in words of the same stems, if just one has. */
export function sameWorkAmong(fresh: readonly Appearance[]): (lost: Appearance) => Appearance | undefined {
  return (lost) => {
    const [words, numbers] = describe(lost);
    const alike = fresh.filter((now) => {
      const [others, othersNumbers] = describe(now);
      const shared = words.filter((word) => others.some((other) => areAlike(word, other)));
      const most = Math.max(words.join('').length, others.join('').length);
      return numbers === othersNumbers && shared.length > 1 && shared.join('').length >= most * 0.75;
    });
    return alike.length === 1 ? alike[0] : undefined;
  };
}

function describe({ line: { slug } }: Appearance): [words: string[], numbers: string] {
  return [slug.split('-').filter((word) => word.length > 3), slugWords(slug).numbers];
}

/** Whether two words are forms of one: `neue` and `neuer`, `anschaffung` and `angeschafft`. */
function areAlike(a: string, b: string): boolean {
  const least = Math.max(4, Math.ceil(Math.max(a.length, b.length) * 0.45));
  // A stem inside of words is longer than one at their beginning.
  const isInside = (start: number) => start + 6 <= a.length && b.includes(a.slice(start, start + Math.max(6, least)));
  return b.startsWith(a.slice(0, least)) || (least > 4 && [...a].some((_, start) => isInside(start)));
}

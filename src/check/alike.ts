import unhomoglyph from 'unhomoglyph';
import { withoutHidden } from '../report/diagnostics/hidden-characters.ts';

/**
 * A word in a form in which words that readers take for the same are equal: without case, white space, punctuation,
 * accents and characters that nobody sees, and with one letter for all that look like it. A word that is nothing else
 * stays as it is.
 */
export function lookOf(word: string): string {
  const plain = unhomoglyph(withoutHidden(word)).normalize('NFKC');
  // A letter may look like another one in either case: `I` like `l`, and `І` of Cyrillic like `I`.
  const small = unhomoglyph(unhomoglyph(plain).toLowerCase());
  const look = small
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[\p{P}\p{Z}\s]/gu, '')
    .replaceAll('i', 'l');
  return look === '' ? plain : look;
}

/** In other scripts, marks are vowels. */
const accents = /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]\p{M}*)\p{M}/gu;

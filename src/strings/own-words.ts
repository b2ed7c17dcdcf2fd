import type { Forms, Strings } from './strings.ts';
import type { Wording } from './translate.ts';

/** What a team calls cycles, areas and items: one of them, and several. */
export type OwnWords = Partial<Record<'cycle' | 'area' | 'item', readonly string[] | undefined>>;

/** English strings with a team's words: "an item" becomes "a deliverable". Other languages bend words too much for that. */
export function inOwnWords(wording: Wording, words: OwnWords): Wording {
  if (wording.language !== 'en') return wording;
  const replaced = (forms: string | Forms): unknown =>
    typeof forms === 'string'
      ? withWords(forms, words)
      : Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, withWords(text, words)]));
  const strings = Object.entries(wording.strings).map(([key, forms]) => [key, replaced(forms)]);
  return { ...wording, strings: Object.fromEntries(strings) as Strings };
}

/** What stands in braces is a placeholder. */
const ours = /(?<![\p{L}{])(?:(an?) )?(cycle|area|item)(s?)(?![\p{L}}])/giu;

function withWords(text: string, words: OwnWords): string {
  return text.replace(ours, (found, article: string | undefined, name: string, plural: string) => {
    const word = words[name.toLowerCase() as keyof OwnWords]?.[plural === '' ? 0 : 1];
    if (word === undefined) return found;
    const before = article && (/^[aeiou]/i.test(word) ? 'an ' : 'a ');
    return asWritten(article, before ?? '') + asWritten(name, word);
  });
}

/** A word with a capital if the word that it replaces has one. */
function asWritten(replaced: string | undefined, word: string): string {
  return /^\p{Lu}/u.test(replaced ?? '') ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

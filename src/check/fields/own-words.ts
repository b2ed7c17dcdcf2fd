import { en } from '../../strings/en.ts';

/** What a team calls cycles, areas and items: the word for one, and for several. */
export type OwnWords = Readonly<Record<string, readonly string[] | undefined>>;

type Text = (typeof en)[keyof typeof en];

/** The English strings that a team's words change: "an item" becomes "a deliverable". */
export function stringsWith(words: OwnWords): [key: string, text: Text][] {
  return Object.entries(en).flatMap(([key, text]): [string, Text][] => {
    const before = JSON.stringify(text);
    const after = withWords(before, words);
    return after === before ? [] : [[key, JSON.parse(after) as Text]];
  });
}

/** Not in braces, where it is a placeholder. */
const ours = /(?<![\p{L}{])(?:(an?) )?(cycle|area|item)(s?)(?![\p{L}}])/giu;

function withWords(text: string, words: OwnWords): string {
  return text.replace(ours, (found, article: string | undefined, name: string, plural: string) => {
    const word = words[name.toLowerCase()]?.[plural === '' ? 0 : 1];
    if (word === undefined) return found;
    const before = article && (/^[aeiou]/i.test(word) ? 'an ' : 'a ');
    return asWritten(article, before ?? '') + asWritten(name, word);
  });
}

/** Capitalises a word if the word it replaces is capitalised. */
function asWritten(replaced: string | undefined, word: string): string {
  return /^\p{Lu}/u.test(replaced ?? '') ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

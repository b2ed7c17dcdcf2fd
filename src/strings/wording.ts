import de from './de.json' with { type: 'json' };
import { en } from './en.ts';
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import type { Forms, Key, OwnStrings, Strings, Translation, Wording } from './translate.ts';

/** The languages that come with Almanac, each for any region. All but English are written like a team's `strings.yaml`. */
const bundled: Readonly<Record<string, OwnStrings | undefined>> = {
  en,
  es: es satisfies Translation<typeof es>,
  de: de satisfies Translation<typeof de>,
  fr: fr satisfies Translation<typeof fr>,
};

export const bundledLanguages = Object.keys(bundled);

export const keys = Object.keys(en) as Key[];

/** The strings that a bundled language lacks, and shows in English until they are translated. */
export function untranslatedIn(language: string): Key[] {
  const translated = bundled[language] ?? {};
  return keys.filter((key) => !(key in translated));
}

/** Scripts written from right to left. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The `dir` of a page in a language; undefined for left to right, the default. */
export function directionOf(language: string): 'rtl' | undefined {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : undefined;
}

/**
 * The strings of a site: the team's own, then those that come with Almanac, then English. The interface is in the
 * language of the site if most of its strings are.
 */
export function wordingOf(language: string, own: OwnStrings): Wording {
  const translated = bundled[new Intl.Locale(language).language];
  const strings = withEnglish({ ...translated, ...own });
  if (translated) return { language, strings };
  const missing = keys.length - Object.keys(own).length;
  if (missing <= keys.length / 2) return { language, missing, strings };
  // An attribute has a single language: that of the words that it names.
  return { language: 'en', lang: 'en', content: language, strings: { ...strings, 'link.to': '# {text}' } };
}

/** All strings: those that are given, and English where one is missing. */
export function withEnglish(own: OwnStrings): Strings {
  return { ...en, ...own } as Strings;
}

/** Takes the fields that are strings of the interface. */
export function stringsIn(fields: Readonly<Record<string, unknown>>): OwnStrings {
  const own: Record<string, string | object> = {};
  for (const key of keys) {
    const value = fields[key];
    const hasForms = typeof en[key] !== 'string';
    if (typeof value === 'string') own[key] = hasForms ? { other: value } : value;
    else if (hasForms && isForms(value)) own[key] = value;
  }
  return own as OwnStrings;
}

function isForms(value: unknown): value is Forms {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

/** What a team calls cycles, areas and items: the singular, then the plural. */
export type OwnWords = Partial<Record<'cycle' | 'area' | 'item', readonly string[] | undefined>>;

/**
 * Puts a team's words into English strings: "an item" becomes "a deliverable". Other languages inflect words too much.
 */
export function inOwnWords(wording: Wording, words: OwnWords): Wording {
  if (wording.language !== 'en' || Object.keys(words).length === 0) return wording;
  const strings = JSON.parse(JSON.stringify(wording.strings), (_key, text: unknown) =>
    typeof text === 'string' ? withWords(text, words) : text,
  ) as Strings;
  return { ...wording, strings };
}

/** Not in braces, where it is a placeholder. */
const ours = /(?<![\p{L}{])(?:(an?) )?(cycle|area|item)(s?)(?![\p{L}}])/giu;

function withWords(text: string, words: OwnWords): string {
  return text.replace(ours, (found, article: string | undefined, name: string, plural: string) => {
    const word = words[name.toLowerCase() as keyof OwnWords]?.[plural === '' ? 0 : 1];
    if (word === undefined) return found;
    const before = article && (/^[aeiou]/i.test(word) ? 'an ' : 'a ');
    return asWritten(article, before ?? '') + asWritten(name, word);
  });
}

/** Capitalises a word if the word it replaces is capitalised. */
function asWritten(replaced: string | undefined, word: string): string {
  return /^\p{Lu}/u.test(replaced ?? '') ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

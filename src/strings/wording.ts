import { messages } from './messages.ts';
import type { Forms, Key, Languages, OwnStrings, Strings, Wording } from './translate.ts';

/** The strings of a language that comes with Almanac; undefined for any other. */
export function bundledStrings(language: string, languages: Languages): OwnStrings | undefined {
  return languages[new Intl.Locale(language).language];
}

/** Whether a string lists words that mean something, but that no page shows. A team adds to such lists. */
export function isWordList(key: string): boolean {
  return /^(?:also|column|header|slide)\./.test(key);
}

const listKeys = (Object.keys(messages.en) as Key[]).filter(isWordList);

function withAddedWords(ours: OwnStrings, own: OwnStrings): OwnStrings {
  const added = listKeys.flatMap((key) => {
    const lists = [ours[key], own[key]].filter((list) => typeof list === 'string');
    return lists.length === 2 ? [[key, lists.join(', ')]] : [];
  });
  return { ...ours, ...own, ...(Object.fromEntries(added) as OwnStrings) };
}

/** All these lists of a site. */
export function wordLists({ strings }: Pick<Wording, 'strings'>): unknown[] {
  return listKeys.map((key) => strings[key]);
}

/** The words of such a list in all bundled languages, and those that a team has added. */
export function listedWords(key: Key, own: OwnStrings = {}): string[] {
  const tables: OwnStrings[] = [...Object.values(messages), own];
  const texts = tables.flatMap((strings) => strings[key] ?? []).map(String);
  return [...new Set(texts.flatMap(wordsInList))];
}

/** The words of such a list, as it is written. */
export function wordsInList(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
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
 * @param languages those of Almanac: `allStrings`, or `messages` where no page is made.
 */
export function wordingOf(language: string, own: OwnStrings, languages: Languages): Wording {
  const translated = bundledStrings(language, languages);
  const strings = withEnglish(withAddedWords(translated ?? {}, own), languages);
  if (translated) return { language, strings };
  const count = Object.keys(languages.en).length;
  const missing = count - Object.keys(own).length;
  if (missing <= count / 2) return { language, missing, strings };
  // An attribute has a single language: that of the words that it names.
  return { language: 'en', lang: 'en', content: language, strings: { ...strings, 'link.to': '# {text}' } };
}

/** All strings: those that are given, and English where one is missing. */
export function withEnglish(own: OwnStrings, { en }: Languages): Strings {
  return { ...en, ...own } as Strings;
}

/** Takes the fields that are strings of the interface. */
export function stringsIn(fields: Readonly<Record<string, unknown>>, { en }: Languages): OwnStrings {
  const own: Record<string, string | object> = {};
  for (const [key, english] of Object.entries(en)) {
    const value = fields[key];
    const hasForms = typeof english !== 'string';
    if (typeof value === 'string') own[key] = hasForms ? { other: value } : value;
    else if (hasForms && isForms(value)) own[key] = value;
  }
  return own as OwnStrings;
}

function isForms(value: unknown): value is Forms {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

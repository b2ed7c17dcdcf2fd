import { en } from './en.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Key, OwnStrings, Strings } from './strings.ts';
import type { Wording } from './translate.ts';

/** The languages that come with Almanac. */
const bundled: Readonly<Record<string, Strings>> = { en, es, de, fr };

/** The names of all strings. */
export const keys = Object.keys(en) as Key[];

/** The strings that come with Almanac for a language, whatever its region; undefined if there are none. */
export function bundledStrings(language: string): Strings | undefined {
  return bundled[new Intl.Locale(language).language];
}

/**
 * The strings of a site: the team's own before those that come with Almanac, and English where a language has neither.
 * The interface is in the language of the site if most of its strings are.
 */
export function wordingOf(language: string, own: OwnStrings): Wording {
  const translated = bundledStrings(language);
  const strings = { ...(translated ?? en), ...own } as Strings;
  const isEnglish = !translated && Object.keys(own).length < keys.length / 2;
  return isEnglish ? { language: 'en', lang: 'en', strings } : { language, strings };
}

/** The strings whose names begin with a word and a dot: what a script of the site has to say. */
export function groupOf({ strings, ...wording }: Wording, group: string): Wording {
  const ofGroup = Object.entries(strings).filter(([key]) => key.startsWith(`${group}.`));
  return { ...wording, strings: Object.fromEntries(ofGroup) as Strings };
}

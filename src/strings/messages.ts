import de from './de.json' with { type: 'json' };
import { en } from './en.ts';
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import type { Languages, Translation } from './translate.ts';

/** The strings without those that only pages say: what reports are read and checked with in the browser. */
export const messages = {
  en,
  es: es satisfies Translation<typeof es>,
  de: de satisfies Translation<typeof de>,
  fr: fr satisfies Translation<typeof fr>,
} as const satisfies Languages;

/** The languages that come with Almanac. */
export const bundledLanguages = Object.keys(messages);

import { messages } from './messages.ts';
import de from './pages/de.json' with { type: 'json' };
import { en } from './pages/en.ts';
import es from './pages/es.json' with { type: 'json' };
import fr from './pages/fr.json' with { type: 'json' };
import type { Languages, Strings, Translation } from './translate.ts';

/** Every string of the interface. */
export const allStrings = {
  en: { ...messages.en, ...en },
  es: { ...messages.es, ...(es satisfies Translation<typeof es>) },
  de: { ...messages.de, ...(de satisfies Translation<typeof de>) },
  fr: { ...messages.fr, ...(fr satisfies Translation<typeof fr>) },
} satisfies Languages & { en: Strings };

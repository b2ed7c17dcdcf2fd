import { bundledLanguages } from '../../strings/messages.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { plural } from '../../report/plural.ts';
import type { ContentRule } from '../rule.ts';

/** The interface is in the language of the site. */
export const untranslated: ContentRule = {
  code: 'untranslated',
  check({ content: { site, wording }, nameOf }, report) {
    if (!site) return;
    const { lang, missing = 0 } = wording;
    const language = quote(site.language);
    if (lang !== undefined || missing > 0)
      report(nameOf('site.yaml'), {
        at: ['language'],
        found:
          lang === undefined
            ? `the language ${language}, of which strings.yaml lacks ${plural(missing, 'string')}: English stands in their place`
            : `the language ${language}, for which the interface has no strings: it is in English, and marked so`,
        expected: `${bundledLanguages.map((tag) => quote(tag)).join(', ')}, or strings.yaml with all strings`,
        fix: 'Translate the strings into strings.yaml beside site.yaml; wording.json of the built site lists them all.',
      });
  },
};

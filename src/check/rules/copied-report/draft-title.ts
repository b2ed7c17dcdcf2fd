import { quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import type { ContentRule } from '../../rule.ts';

const word = '(?:(?:first |work in progress )?draft|wip|erster entwurf|entwurf|borrador|brouillon)';
const inTitle = [
  new RegExp(String.raw`\s*[([]${word}[)\]]`, 'iu'),
  new RegExp(String.raw`^${word}\s*[:–—-]\s+`, 'iu'),
  new RegExp(String.raw`\s*[:–—-]\s+${word}$`, 'iu'),
];

/** A title that still says that the report is a draft, although it is published. */
export const draftTitle: ContentRule = {
  code: 'copied-report',
  check({ content: { reports } }, report) {
    for (const { file, title } of reports) {
      const found = inTitle.find((pattern) => pattern.test(title));
      if (!found || file.split('/').some((part) => part.startsWith('_'))) continue;
      report(file, {
        at: ['title'],
        found: `${quote(`title: ${title}`)} of a report that is published`,
        expected: 'a title without that word; or a file whose name begins with an underscore, which is not published',
        fix: `title: ${yamlText(title.replace(found, '').trim())}`,
      });
    }
  },
};

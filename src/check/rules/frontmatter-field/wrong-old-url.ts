import { quote } from '../../../report/diagnostics/source.ts';
import { fieldAt } from '../../../report/fields/yaml.ts';
import { isOldUrl, pathOf } from '../../../report/schema/redirects.ts';
import type { FieldsRule } from '../../rule.ts';

/** What cannot be an old URL. No other name of a field is up to the author. */
export const wrongOldUrl: FieldsRule = {
  code: 'frontmatter-field',
  check({ yaml, document, json, issues }, report) {
    for (const { kind, path, message } of issues) {
      if (kind !== 'name') continue;
      const [start, end] = fieldAt(document, path)?.key.range ?? [0, 0];
      const written = yaml.slice(start, end);
      const corrected = correctedUrl(written);
      report({
        at: [start, end],
        found: quote(written),
        expected: `${message}${json.description ? `. ${json.description}` : ''}`,
        ...(isOldUrl(pathOf(corrected)) ? { instead: corrected } : { fix: 'Delete this field.' }),
      });
    }
  },
};

function correctedUrl(written: string): string {
  const old = written.replace(/["']/g, '').replace(/[?#].*$|(?<=\/)index\.html$/gs, '');
  return pathOf(old) === old ? `/${old.replace(/^\/+/, '')}` : old;
}

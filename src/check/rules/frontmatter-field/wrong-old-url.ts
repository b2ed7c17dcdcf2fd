import { quote, restOfLine } from '../../../report/diagnostics/source.ts';
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
      // The new URL mostly lacks its slash, too.
      const rest = restOfLine(yaml, end);
      const instead = corrected + rest.replace(/^(:\s+)(?=\w[\w-]*(?:[/#]|$))/, '$1/');
      report({
        at: [start, end],
        found: quote(written),
        expected: `${message}${json.description ? `. ${json.description}` : ''}`,
        ...(isOldUrl(pathOf(corrected))
          ? { instead, over: [start, end + rest.length] }
          : { fix: 'Delete this field.' }),
      });
    }
  },
};

function correctedUrl(written: string): string {
  const old = written.replace(/["']/g, '').replace(/[?#].*$|(?<=\/)index\.html$/gs, '');
  return pathOf(old) === old ? `/${old.replace(/^\/+/, '')}` : old;
}

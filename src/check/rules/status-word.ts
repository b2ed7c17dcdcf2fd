import { quote } from '../../report/diagnostics/source.ts';
import { fieldsIn } from '../../report/fields/read-fields.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import { builtIn } from '../../report/status.ts';
import type { ContentRule } from '../rule.ts';

/** Of the text to paste: a word, a plural and a meaning of the greatest lengths fit. */
const longest = 400;

/** What a status is called stands in `site.yaml` alone, where reviewers look for it. */
export const statusWord: ContentRule = {
  code: 'status-word',
  check({ nameOf, textOf }, report) {
    const own = fieldsIn(textOf(nameOf('strings.yaml')));
    for (const { id } of builtIn) {
      const keys = [`status.${id}`, `counted.${id}`, `meaning.${id}`] as const;
      const written = keys.filter((key) => Object.hasOwn(own, key));
      const [first] = written;
      if (first === undefined) continue;
      const [word, counted, meaning] = keys.map((key) => textIn(own[key]));
      const plural = counted?.toLowerCase() === word?.toLowerCase() ? undefined : counted;
      const fields = Object.entries({ word, plural, meaning }).filter(([, text]) => text !== undefined);
      const pasted = fields.map(([name, text]) => `${name}: ${yamlText(text)}`).join(', ');
      report(nameOf('strings.yaml'), {
        at: [first],
        found: `${written.map((key) => quote(key)).join(', ')}, about the status ${quote(id)}`,
        expected: 'strings of the interface; what statuses are called and mean stands in site.yaml',
        fix:
          pasted === ''
            ? 'Delete this line; site.yaml may say what the status is called.'
            : `Delete it here, and write ${quote(`statuses: { ${id}: { ${pasted} } }`, longest)} into site.yaml.`,
      });
    }
  },
};

function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { other } = (value ?? {}) as { other?: unknown };
  return typeof other === 'string' ? other : undefined;
}

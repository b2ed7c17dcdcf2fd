import { quote, splitLines } from '../../../report/diagnostics/source.ts';
import { repeatedKeys } from '../../../report/fields/yaml.ts';
import { choiceOf } from '../../lines-to-choose.ts';
import type { FieldsRule, Mistake } from '../../rule.ts';

export const repeatedField: FieldsRule = {
  code: 'frontmatter-syntax',
  check({ document, yaml }, report) {
    // In a line that cannot be read, keys are what they happen to be.
    if (document.errors.length > 0) return;
    for (const { value, range } of repeatedKeys(document))
      report({
        at: [range?.[0] ?? 0, range?.[1] ?? 0],
        found: `the field ${quote(String(value))} a second time`,
        expected: 'each field once',
        ...twoRows(yaml, String(value)),
      });
  },
};

/** The rows to choose from, if each value is in the row of its field. */
function twoRows(yaml: string, name: string): Pick<Mistake, 'fix' | 'certainty'> {
  const [row = '', other, ...others] = splitLines(yaml).filter((one) => one.startsWith(`${name}: `));
  if (other === undefined || others.length > 0) return { fix: 'Delete one of the two.' };
  if (row === other) return { fix: 'Delete this line.' };
  return choiceOf(row, other);
}

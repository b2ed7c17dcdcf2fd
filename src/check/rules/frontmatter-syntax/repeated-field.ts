import { quote } from '../../../report/diagnostics/source.ts';
import { repeatedKeys } from '../../../report/fields/yaml.ts';
import type { FieldsRule } from '../../rule.ts';

export const repeatedField: FieldsRule = {
  code: 'frontmatter-syntax',
  check({ document }, report) {
    // In a line that cannot be read, keys are what they happen to be.
    if (document.errors.length > 0) return;
    for (const { value, range } of repeatedKeys(document))
      report({
        at: [range?.[0] ?? 0, range?.[1] ?? 0],
        found: `the field ${quote(String(value))} a second time`,
        expected: 'each field once',
        fix: 'Delete one of the two.',
      });
  },
};

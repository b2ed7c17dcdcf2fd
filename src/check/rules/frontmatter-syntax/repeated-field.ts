import { quote, quoteLine, restOfLine, splitLines } from '../../../report/diagnostics/source.ts';
import { repeatedKeys } from '../../../report/fields/yaml.ts';
import type { FieldsRule } from '../../rule.ts';

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
        fix: twoRows(yaml, String(value), range?.[0] ?? 0),
      });
  },
};

/** Both rows to choose from, if each is one row at the beginning of its line. */
function twoRows(yaml: string, name: string, at: number): string {
  const rows = splitLines(yaml).filter((row) => row.startsWith(`${name}:`));
  const here = restOfLine(yaml, at);
  const isTwice = rows.length === 2 && rows.includes(here) && rows.every((row) => row.trim() !== `${name}:`);
  if (!isTwice) return 'Delete one of the two.';
  return rows[0] === here
    ? 'Delete this line.'
    : `Keep ${rows.map((row) => quoteLine(row)).join(' or ')}, and delete the other.`;
}

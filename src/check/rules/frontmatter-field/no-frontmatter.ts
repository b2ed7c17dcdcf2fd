import { quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { expectedOf } from '../../fields/field-schema.ts';
import type { FieldsRule } from '../../rule.ts';

/** A file without the frontmatter that it needs. */
export const noFrontmatter: FieldsRule = {
  code: 'frontmatter-field',
  check({ file, hasFrontmatter, issues, json, proposals }, report) {
    const [first] = issues;
    if (hasFrontmatter || !first) return;
    const names = issues.map(({ path }) => String(path[0]));
    const fields = names.map((name) => {
      const proposal = proposals[name];
      return proposal === undefined ? `Add the field ${name}.` : `${name}: ${proposal}`;
    });
    const isToml = file.text.startsWith('+++');
    report({
      at: [0, 0],
      found: `no frontmatter, so ${names.map((name) => `no field ${quote(name)}`).join(', ')}`,
      expected: expectedOf(first, json, proposals[names[0] ?? ''] === undefined),
      fix: isToml
        ? 'Write these fields in YAML, between two lines of three hyphens.'
        : `---\n${fields.join('\n')}\n---\n\n${restOfLine(file.text)}`.trimEnd(),
    });
  },
};

import { quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { expectedOf } from '../../fields/field-schema.ts';
import type { FieldsRule } from '../../rule.ts';

/** As an assistant answers: a sentence, and the file in a block of code. */
const fencedReport = /^(?:`{3,}|~{3,})\w*[^\S\r\n]*(?:\r\n|\n|\r)---[^\S\r\n]*(?:\r\n|\n|\r)[\w-]+\s*:/m;

/** Text, and then the frontmatter of a report. */
const fieldsBelow =
  /^(?<above>(?!---)[^\r\n#>|-][^\r\n]*(?:(?:\r\n|\n|\r)[^\r\n#-][^\r\n]*){0,3}(?:\r\n|\n|\r)+)---[^\S\r\n]*(?:\r\n|\n|\r)title\s*:/;

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
    if (fencedReport.test(file.text))
      return report({
        at: [0, 0],
        found: 'a file that is inside a block of code, below other text',
        expected: 'three hyphens as the first line of the file',
        fix: 'Delete everything above the three hyphens, and the end of the block with what is below it.',
      });
    const below = fieldsBelow.exec(file.text)?.groups?.['above'];
    if (below !== undefined)
      return report({
        at: [0, below.trimEnd().length],
        found: `${quote(below.trim())}, text above the frontmatter`,
        expected: 'three hyphens as the first line of the file',
        fix: 'Delete everything above the three hyphens.',
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

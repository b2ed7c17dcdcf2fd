import { isMap } from 'yaml';
import { quote } from '../../../report/diagnostics/source.ts';
import { nodeAt, type Path } from '../../../report/fields/yaml.ts';
import { expectedOf } from '../../fields/field-schema.ts';
import { misspeltPaths, pathKey } from '../../fields/misspelt-fields.ts';
import type { FieldsRule, FieldsSeen } from '../../rule.ts';

/** A required field that is neither there nor misspelt. */
export const missingField: FieldsRule = {
  code: 'frontmatter-field',
  check(seen, report) {
    const misspelt = misspeltPaths(seen);
    for (const issue of seen.issues) {
      const { kind, path } = issue;
      if (kind !== 'missing' || misspelt.has(pathKey(path))) continue;
      const name = String(path.at(-1));
      const parent = nodeAt(seen.document, path.slice(0, -1));
      const first = seen.yaml.search(/\S|$/);
      const [start] = parent?.range ?? [first];
      const isInBraces = isMap(parent) && parent.flow;
      const proposal = isInBraces ? undefined : proposalFor(path, seen);
      const isAdvice = proposal === undefined;
      report({
        at: [start, start],
        found: `no field ${quote(name)}`,
        expected: expectedOf(issue, seen.json, isAdvice),
        ...(isAdvice
          ? { fix: `Add the field ${name}.` }
          : // On a line of its own, above the other fields.
            { instead: `${name}: ${proposal}`, over: [start, seen.yaml.length] }),
      });
    }
  },
};

function proposalFor(path: Path, { proposals }: FieldsSeen): string | undefined {
  return path.length === 1 ? proposals[String(path[0])] : undefined;
}

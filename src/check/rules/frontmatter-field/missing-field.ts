import { isMap } from 'yaml';
import { quote, quoteLine } from '../../../report/diagnostics/source.ts';
import { fieldAt, nodeAt } from '../../../report/fields/yaml.ts';
import { expectedOf, schemaAt } from '../../fields/field-schema.ts';
import { misspeltPaths, pathKey } from '../../fields/misspelt-fields.ts';
import type { Issue } from '../../fields/issues.ts';
import type { FieldsRule, FieldsSeen, MistakeHere } from '../../rule.ts';

/** A required field that is neither there nor misspelt. */
export const missingField: FieldsRule = {
  code: 'frontmatter-field',
  check(seen, report) {
    const misspelt = misspeltPaths(seen);
    const missing = seen.issues.filter(({ kind, path }) => kind === 'missing' && !misspelt.has(pathKey(path)));
    const byParent = Map.groupBy(missing, ({ path }) => pathKey(path.slice(0, -1)));
    for (const issues of byParent.values()) {
      if (issues[0]!.path.length > 1) report(below(issues, seen));
      else for (const issue of issues) report(onTop(issue, seen));
    }
  },
};

/** A field of the file, on a line of its own above the others. */
function onTop(issue: Issue, seen: FieldsSeen): MistakeHere {
  const name = String(issue.path[0]);
  const proposal = seen.proposals[name];
  const [start] = nodeAt(seen.document, [])?.range ?? [seen.yaml.search(/\S|$/)];
  return {
    at: [start, start],
    found: `no field ${quote(name)}`,
    expected: expectedOf(issue, seen.json, proposal === undefined),
    ...(proposal === undefined
      ? { fix: `Add the field ${name}.` }
      : { instead: `${name}: ${proposal}`, over: [start, seen.yaml.length] }),
  };
}

/** Fields that are missing beside others, with examples to change. */
function below(issues: readonly Issue[], seen: FieldsSeen): MistakeHere {
  const { document, json, yaml } = seen;
  const [issue] = issues as [Issue, ...Issue[]];
  const above = issue.path.slice(0, -1);
  const parent = nodeAt(document, above);
  const [start, end] = parent?.range ?? [0, 0];
  const rows = issues.map(({ path }) => {
    const { examples: [example = '…'] = [] } = schemaAt(json, path);
    return `${String(path.at(-1))}: ${String(example)}`;
  });
  // A status is one or the other, which is only checked once the rest is there.
  const needsOpen = above[0] === 'statuses' && !['open', 'closed'].some((name) => fieldAt(document, [...above, name]));
  if (needsOpen) rows.push('open: true');
  const whole = yaml.slice(start, end).trimEnd();
  const isRow = isMap(parent) && parent.flow && !/[\r\n]/.test(whole);
  const inside = whole.slice(1, -1).trim().replace(/,$/, '');
  const added = isRow
    ? `{ ${[...(inside === '' ? [] : [inside]), ...rows].join(', ')} }`
    : rows.map((row) => quoteLine(row)).join(' and ');
  return {
    at: [start, start],
    found: `no field ${issues.map(({ path }) => quote(String(path.at(-1)))).join(' and no field ')}`,
    expected: expectedOf(issue, json, true),
    fix: `${isRow ? `Write ${quoteLine(added)}` : `Add ${added}`}, with what is true.`,
  };
}

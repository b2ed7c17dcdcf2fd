import { isScalar } from 'yaml';
import { quote } from '../../../report/diagnostics/source.ts';
import { fieldAt } from '../../../report/fields/yaml.ts';
import { schemaAt } from '../../fields/field-schema.ts';
import { unknownFields, type UnknownField } from '../../fields/misspelt-fields.ts';
import type { FieldsRule, FieldsSeen, MistakeHere } from '../../rule.ts';

/** More names would fill the screen. */
const mostListed = 50;

/** A field that does not exist, perhaps because its name is misspelt. */
export const unknownField: FieldsRule = {
  code: 'frontmatter-field',
  check(seen, report) {
    for (const field of unknownFields(seen)) report(explain(field, seen));
  },
};

function explain({ path, known, meant, value: ofValue, rest }: UnknownField, seen: FieldsSeen): MistakeHere {
  const { document, json } = seen;
  const pair = fieldAt(document, path);
  const [start, end] = pair?.key.range ?? [0, 0];
  const names = known.length > mostListed ? `the ${known.length} in the guide` : known.join(', ');
  const mistake = {
    at: [start, end],
    found: `the field ${quote(String(path.at(-1)))}, which does not exist`,
    expected: `one of ${names}`,
  } as const;
  if (ofValue !== undefined && isScalar(pair?.value))
    return { ...mistake, instead: `${meant}: ${ofValue}`, over: [start, pair.value.range?.[1] ?? end] };
  if (meant === undefined) return { ...mistake, fix: 'Delete this field.' };
  // `author: Ada` means a list of one.
  const isList = schemaAt(json, [...path.slice(0, -1), meant]).type === 'array';
  const value = isList ? pair?.value : undefined;
  if (isScalar(value) && value.type === 'PLAIN')
    return { ...mistake, instead: `${meant}: [${value.source}]`, over: [start, value.range[1]] };
  return { ...mistake, instead: rest === '' ? meant : `${meant}: ${rest}` };
}

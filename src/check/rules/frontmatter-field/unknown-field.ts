import { isScalar } from 'yaml';
import { quote } from '../../../report/diagnostics/source.ts';
import { fieldAt, type Path } from '../../../report/fields/yaml.ts';
import { schemaAt } from '../../fields/field-schema.ts';
import { unknownFields, type UnknownField } from '../../fields/misspelt-fields.ts';
import { writtenDays } from '../../fields/written-days.ts';
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

function explain({ path, known, meant, rest }: UnknownField, seen: FieldsSeen): MistakeHere {
  const { document, json } = seen;
  const pair = fieldAt(document, path);
  const [start, end] = pair?.key.range ?? [0, 0];
  const names = known.length > mostListed ? `the ${known.length} in the guide` : known.join(', ');
  const mistake = {
    at: [start, end],
    found: `the field ${quote(String(path.at(-1)))}, which does not exist`,
    expected: `one of ${names}`,
  } as const;
  const dated = meant === undefined ? dateIn(pair?.value, path, seen) : undefined;
  if (dated !== undefined && isScalar(pair?.value))
    return { ...mistake, instead: dated, over: [start, pair.value.range?.[1] ?? end] };
  if (meant === undefined) return { ...mistake, fix: 'Delete this field.' };
  // `author: Ada` means a list of one.
  const isList = schemaAt(json, [...path.slice(0, -1), meant]).type === 'array';
  const value = isList ? pair?.value : undefined;
  if (isScalar(value) && value.type === 'PLAIN')
    return { ...mistake, instead: `${meant}: [${value.source}]`, over: [start, value.range[1]] };
  return { ...mistake, instead: rest === '' ? meant : `${meant}: ${rest}` };
}

/** The only missing field that is a day, if the value is one: `fecha: 18/12/2031` is a date in Spanish. */
function dateIn(value: unknown, path: Path, { document, json, language }: FieldsSeen): string | undefined {
  const place = path.slice(0, -1);
  const days = Object.entries(schemaAt(json, place).properties ?? {}).filter(
    ([name, field]) => field.format === 'date' && !fieldAt(document, [...place, name]),
  );
  const [day, ...others] = isScalar(value) ? writtenDays(value.source ?? '', { language }) : [];
  const isOne = days.length === 1 && day !== undefined && others.length === 0;
  return isOne ? `${days[0]?.[0]}: ${day}` : undefined;
}

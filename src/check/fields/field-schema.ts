import { quote } from '../../report/diagnostics/source.ts';
import type { Path } from '../../report/fields/yaml.ts';
import type { JsonSchema } from '../../report/schema/json-schema.ts';
import type { Issue } from './issues.ts';

/** The schema of a field; empty if there is none. Of alternatives, the one with fields. */
export function schemaAt(json: JsonSchema, [segment, ...rest]: Path): JsonSchema {
  const here = { ...json.anyOf?.find(({ properties }) => properties), ...json };
  if (segment === undefined) return here;
  const { properties = {}, additionalProperties, items } = here;
  const isKnown = Object.hasOwn(properties, segment);
  const next = typeof segment === 'number' ? items : isKnown ? properties[String(segment)] : additionalProperties;
  return typeof next === 'object' ? schemaAt(next, rest) : {};
}

/** What is expected of a field: what the schema wants, what it is for, and an example if the fix is only advice. */
export function expectedOf({ message, path }: Issue, json: JsonSchema, isAdvice: boolean): string {
  const { description, examples: [example] = [] } = schemaAt(json, path);
  const about = description ? `. ${description}` : '';
  if (!isAdvice || example === undefined) return message + about;
  return `${message}${about || '.'} An example: ${quote(String(example))}`;
}

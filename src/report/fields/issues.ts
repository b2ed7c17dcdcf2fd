import { toJSONSchema, type core, type ZodType } from 'zod';
import { yamlErrors } from './yaml-errors.ts';
import { parseYaml, yamlValue, type Path, type WrongFields } from './yaml.ts';

export interface Issue {
  path: Path;
  message: string;
  code?: string;
  /** Whether the name of the field is wrong. */
  isKey?: boolean;
}

/** The place that an issue is about. In a union, the author meant the branch that got furthest. */
export function deepestIssue(issue: core.$ZodIssue): Issue {
  if (issue.code === 'invalid_key')
    return { path: issue.path, message: issue.issues[0]?.message ?? issue.message, isKey: true };
  if (issue.code !== 'invalid_union') return issue;
  const nested: Issue[] = issue.errors.flat().map((inner) => {
    const deepest = deepestIssue(inner);
    return { ...deepest, path: [...issue.path, ...deepest.path] };
  });
  return nested.reduce((best, next) => (next.path.length > best.path.length ? next : best), nested[0] ?? issue);
}

/** For each value that is tried, all fields are checked again. */
const maxTried = 100;

type Fields = Record<PropertyKey, unknown>;

/** Whether a value, as YAML, would pass the schema at a path. Mistakes elsewhere do not matter. */
export function wouldPass(fields: WrongFields, path: Path, yaml: string): boolean {
  if (fields.tried++ >= maxTried) return false;
  const document = parseYaml(yaml);
  if (yamlErrors(yaml, document).length > 0) return false;
  const copy: Fields = { root: structuredClone(fields.value) };
  const steps = ['root', ...path];
  const parent = steps.slice(0, -1).reduce((here, step) => here[step] as Fields, copy);
  parent[steps.at(-1)!] = yamlValue(document);
  const { error } = fields.schema.safeParse(copy['root']);
  return !error?.issues.some((issue) => isAtOrBelow(deepestIssue(issue).path, path));
}

function isAtOrBelow(path: Path, field: Path): boolean {
  return field.every((segment, index) => segment === path[index]);
}

/** The part of JSON Schema that the schemas of the content use (https://json-schema.org/draft/2020-12). */
export interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  description?: string;
  enum?: unknown[];
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** A schema as JSON Schema, before defaults are filled in. */
export function jsonSchemaOf(schema: ZodType): JsonSchema {
  return toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** The schema of a field; empty if there is none. Of alternatives, the one with fields. */
export function schemaAt(json: JsonSchema, [segment, ...rest]: Path): JsonSchema {
  const here = { ...json.anyOf?.find(({ properties }) => properties), ...json };
  if (segment === undefined) return here;
  const { properties = {}, additionalProperties, items } = here;
  const isKnown = Object.hasOwn(properties, segment);
  const next = typeof segment === 'number' ? items : isKnown ? properties[String(segment)] : additionalProperties;
  return typeof next === 'object' ? schemaAt(next, rest) : {};
}

const types: Record<string, string> = {
  string: 'text (a number or a word such as "true" needs quotes)',
  number: 'a number',
  array: 'a list',
  object: 'fields, one `key: value` per line',
  record: 'fields, one `key: value` per line',
};

const formats: Record<string, string> = {
  date: 'a day that exists, as YYYY-MM-DD',
  url: 'a URL that begins with https:// or http://',
};

/** What a schema expects, in an author's words, where the schema has none of its own. */
export const wordsOfIssue: core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'this field, which is required' : types[issue.expected];
  if (issue.code === 'too_small') return `${issue.origin === 'array' ? 'a list' : 'text'} that is not empty`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} characters`;
  if (issue.code === 'invalid_format') return formats[issue.format];
  return undefined;
};

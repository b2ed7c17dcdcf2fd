import type { ZodMiniType } from 'zod/mini';
import { jsonSchemaOf, type JsonSchema } from '../report/schema/json-schema.ts';

/** One field of a file, as the guide lists it. */
interface FieldRow {
  /** Its name, after the names of the fields it is in: `source.title`. */
  name: string;
  kind: string;
  required: boolean;
  description: string;
  /** All its values, if the schema lists them. */
  values: string[];
  /** As an author would write the value; undefined if the schema gives none. */
  example: string | undefined;
}

/**
 * The fields of a schema in its order, each followed by the fields inside it unless `flat` is set. A file whose keys
 * are the author's own gives one row, named and explained by the schema's example.
 */
export function fieldRows(schema: ZodMiniType, flat = false): FieldRow[] {
  const json = jsonSchemaOf(schema);
  return json.propertyNames ? [ownKeys(json)] : schemaRows(json, '', flat);
}

function schemaRows(schema: JsonSchema, prefix: string, flat: boolean): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = prefix + key;
    const row: FieldRow = {
      name,
      kind: kindOf(field),
      required: schema.required?.includes(key) ?? false,
      description: field.description ?? '',
      values: (field.enum ?? field.items?.enum ?? []).map(String),
      example: exampleOf(field),
    };
    return flat ? [row] : [row, ...schemaRows(fieldsInside(field), `${name}.`, flat)];
  });
}

function ownKeys(schema: JsonSchema): FieldRow {
  const [name = '', example] = exampleOf(schema)?.split(': ') ?? [];
  return { name, kind: 'URL', required: false, description: schema.description ?? '', values: [], example };
}

/** A list has its fields in its elements, a choice in whichever branch has any. */
function fieldsInside(field: JsonSchema): JsonSchema {
  const inner = field.items ?? field;
  return inner.anyOf?.find(({ properties }) => properties) ?? inner;
}

function kindOf({ type, format, pattern, items, anyOf }: JsonSchema): string {
  if (!type && anyOf) return [...new Set(anyOf.map(kindOf))].join(' or ');
  if (type === 'array') return items?.type === 'string' ? 'list of texts' : 'list';
  if (type === 'object') return 'fields';
  if (format === 'date') return 'day';
  if (format === 'uri' || pattern?.startsWith('^https?:')) return 'URL';
  if (type === 'integer') return 'number';
  if (type === 'boolean') return 'true or false';
  return type === 'string' ? 'text' : (type ?? '');
}

function exampleOf({ examples }: JsonSchema): string | undefined {
  return examples?.[0] === undefined ? undefined : String(examples[0]);
}

import { placeholder } from '../schema/placeholder.ts';
import type { Path } from './yaml.ts';

/** JSON Schema, as far as the schemas of the content use it (https://json-schema.org/draft/2020-12). */
export interface JsonSchema {
  description?: string;
  format?: string;
  examples?: unknown[];
  type?: string;
  /** What is proposed where it is missing. */
  proposal?: unknown;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/**
 * Finds what a schema says of a field.
 * @param json the schema of a whole file.
 * @param path of the field.
 * @returns its schema; an empty one where there is none.
 */
export function schemaAt(json: JsonSchema, path: Path): JsonSchema {
  let here = json;
  for (const segment of path) {
    const fields = here.properties ? here : (here.anyOf?.find((branch) => branch.properties) ?? here);
    const more = typeof fields.additionalProperties === 'object' ? fields.additionalProperties : undefined;
    const next =
      typeof segment === 'number'
        ? here.items
        : Object.hasOwn(fields.properties ?? {}, segment)
          ? fields.properties?.[String(segment)]
          : more;
    if (!next) return {};
    here = next;
  }
  return here.properties || !here.anyOf ? here : { ...here.anyOf.find((branch) => branch.properties), ...here };
}

/**
 * What is proposed where a field is missing, or nobody can tell what was meant: no fact that only the author knows.
 * @param json the schema of a whole file.
 * @param path of the field, or of an element of a list.
 * @returns it as an author writes it in YAML: a proposal where the schema has one, else an ellipsis, which no field
 * takes.
 */
export function proposalFor(json: JsonSchema, path: Path): string {
  const { proposal, type, items } = schemaAt(json, path);
  if (proposal !== undefined) return String(proposal);
  const fields = items?.required?.map((name) => `${name}: ${placeholder}`).join(', ');
  return type === 'array' ? `[${fields ? `{${fields}}` : placeholder}]` : placeholder;
}

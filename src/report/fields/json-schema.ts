import { placeholder } from '../schema/placeholder.ts';
import type { Path } from './yaml.ts';

/** JSON Schema, as far as the schemas of the content use it (https://json-schema.org/draft/2020-12). */
export interface JsonSchema {
  description?: string;
  format?: string;
  examples?: unknown[];
  type?: string;
  /** What is proposed if it is missing. */
  proposal?: unknown;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The schema of a field; empty if there is none. */
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

/** What is proposed for a missing field, as YAML: the schema's proposal, else an ellipsis, which no field accepts. */
export function proposalFor(json: JsonSchema, path: Path): string {
  const { proposal, type, items } = schemaAt(json, path);
  if (proposal !== undefined) return String(proposal);
  const fields = items?.required?.map((name) => `${name}: ${placeholder}`).join(', ');
  return type === 'array' ? `[${fields ? `{${fields}}` : placeholder}]` : placeholder;
}

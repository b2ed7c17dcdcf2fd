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

/** The schema of a field; empty if there is none. Of alternatives, the one with fields. */
export function schemaAt(json: JsonSchema, [segment, ...rest]: Path): JsonSchema {
  const here = { ...json.anyOf?.find(({ properties }) => properties), ...json };
  if (segment === undefined) return here;
  const { properties = {}, additionalProperties, items } = here;
  const isKnown = Object.hasOwn(properties, segment);
  const next = typeof segment === 'number' ? items : isKnown ? properties[String(segment)] : additionalProperties;
  return typeof next === 'object' ? schemaAt(next, rest) : {};
}

import type { Path } from './yaml-node.ts';

/** JSON Schema, as far as the schemas of the content use it (https://json-schema.org/draft/2020-12). */
export interface JsonSchema {
  description?: string;
  format?: string;
  examples?: unknown[];
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
    const next = typeof segment === 'number' ? here.items : (Object.hasOwn(fields.properties ?? {}, segment) ? fields.properties?.[String(segment)] : more);
    if (!next) return {};
    here = next;
  }
  return here.properties || !here.anyOf ? here : { ...here.anyOf.find((branch) => branch.properties), ...here };
}

/**
 * An example of a field.
 * @param json the schema of a whole file.
 * @param path of the field, or of an element of a list.
 * @returns it as an author writes it in YAML; a text to fill in where the schema has none.
 */
export function exampleOf(json: JsonSchema, path: Path): string {
  const own = schemaAt(json, path).examples?.[0];
  if (own !== undefined) return String(own);
  const ofList = typeof path.at(-1) === 'number' ? schemaAt(json, path.slice(0, -1)).examples?.[0] : undefined;
  // The examples of lists are YAML on one line: [K1, K2].
  return (/^\[(?:\{.*?\}|[^,\]{]+)/.exec(String(ofList ?? ''))?.[0].slice(1) ?? '"…"');
}

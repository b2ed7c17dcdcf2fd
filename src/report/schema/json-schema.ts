import { toJSONSchema, type ZodMiniType } from 'zod/mini';

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

const known = new WeakMap<ZodMiniType, JsonSchema>();

/** A schema as JSON Schema, before defaults are filled in. It is made once for each schema. */
export function jsonSchemaOf(schema: ZodMiniType): JsonSchema {
  const made = known.get(schema) ?? (toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  known.set(schema, made);
  return made;
}

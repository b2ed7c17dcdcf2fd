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

/** A schema as JSON Schema, before defaults are filled in. */
export function jsonSchemaOf(schema: ZodMiniType): JsonSchema {
  return toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

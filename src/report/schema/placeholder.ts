import { z } from 'zod';

/**
 * What messages write where only the author knows the text. `check` refuses it, so that nobody publishes it by mistake.
 */
export const placeholder = '…';

/**
 * A schema of fields with a proposal for one of them, from which messages make their fix.
 * @param schema of the fields.
 * @param field to propose a value for; a schema without it stays as it is.
 * @param proposal as an author writes it in YAML.
 * @returns a schema that takes the same fields.
 */
export function proposing<S extends z.ZodType>(schema: S, field: string, proposal: string): S {
  const own = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>)[field] : undefined;
  return own && schema instanceof z.ZodObject
    ? (schema.extend({ [field]: own.meta({ ...own.meta(), proposal }) }) as unknown as S)
    : schema;
}

/** A text that is neither empty nor the placeholder. */
export const filledText = z
  .string()
  .min(1)
  .refine((text) => text.trim() !== placeholder, { error: 'words in the place of the ellipsis' });

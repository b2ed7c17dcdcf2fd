import { z } from 'zod';

/**
 * What messages put where only the author knows the words. It is no word, so that a text that is pasted as it is is
 * told again.
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

/** A text that is not empty, and no placeholder. */
export const words = z
  .string()
  .min(1)
  .refine((text) => text.trim() !== placeholder, { error: 'words in the place of the ellipsis' });

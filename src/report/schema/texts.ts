import { z } from 'zod';

/** A field with what the guide, the messages and the editors say of it. Examples are as an author writes them. */
export function field<S extends z.ZodType>(schema: S, description: string, ...examples: unknown[]): S {
  return schema.meta({ description, ...(examples.length > 0 && { examples }) });
}

/** A URL of a page anywhere. */
export const webUrl = z.url({ protocol: /^https?$/ });

/** A text that is not empty. */
export const filledText = z.string().min(1);

/** What a thing is called. Each name of a topic is looked for in every line, so nobody writes endless ones. */
export const nameText = filledText.max(200, 'at most 200 characters');

/** The other names of a thing. */
export const otherNames = z.array(nameText).max(100, 'at most 100 names').default([]);

/** A language as a BCP 47 tag. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[\w-]+)?$/i, { error: 'a language tag such as en', abort: true })
  .refine(isLanguage, 'a language tag such as en');

/** Whether sorting and the like accept a tag. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

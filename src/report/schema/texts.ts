import { z } from 'zod';

/** A field with what the guide, messages and editors say about it. Examples are as an author would write them. */
export function field<S extends z.ZodType>(schema: S, description: string, ...examples: unknown[]): S {
  return schema.meta({ description, ...(examples.length > 0 && { examples }) });
}

export const webUrl = z.url({ protocol: /^https?$/ });

/** Characters that would end an address, or begin something after it. */
const mailAddress = /^[^\s@:/?&#<>()[\],;"']+@[^\s@:/?&#<>()[\],;"']+\.[^\s@:/?&#<>()[\],;"']+$/;

/** Whether a contact is a mail address; if not, it is a URL or a channel. */
export function isMailAddress(contact: string): boolean {
  return mailAddress.test(contact);
}

/** Where a role can be reached. */
export const contactAddress = z
  .string()
  .refine((text) => isMailAddress(text) || webUrl.safeParse(text).success || /^#[^\s#]+$/.test(text), {
    error: 'a mail address, a URL that begins with https:// or http://, or the name of a channel with its #',
    abort: true,
  });

export const filledText = z.string().min(1);

/** The name of a thing. Limited, because every line is searched for each name of a topic. */
export const nameText = filledText.max(200);

export const otherNames = z.array(nameText).max(100, 'at most 100 names').default([]);

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[\w-]+)?$/i, { error: 'a language tag such as en', abort: true })
  .refine(isLanguage, 'a language tag such as en');

/** Whether Intl accepts a tag, for sorting and the like. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

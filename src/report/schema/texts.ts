import * as z from 'zod/mini';

/** A field with what the guide, messages and editors say about it. Examples are as an author would write them. */
export function field<S extends z.ZodMiniType>(schema: S, description: string, ...examples: unknown[]): S {
  // Other fields may have the same schema.
  const own = schema.clone();
  z.globalRegistry.add<z.ZodMiniType>(own, { description, ...(examples.length > 0 && { examples }) });
  return own;
}

export const webUrl = z.url({ protocol: /^https?$/ });

/** Characters that would end an address, or begin something after it. */
const mailAddress = /^[^\s@:/?&#<>()[\],;"']+@[^\s@:/?&#<>()[\],;"']+\.[^\s@:/?&#<>()[\],;"']+$/;

/** Whether a contact is a mail address; if not, it is a URL or a channel. */
export function isMailAddress(contact: string): boolean {
  return mailAddress.test(contact);
}

/** Where a role can be reached. */
export const contactAddress = z.string().check(
  z.refine((text) => isMailAddress(text) || webUrl.safeParse(text).success || /^#[^\s#]+$/.test(text), {
    error: 'a mail address, a URL that begins with https:// or http://, or the name of a channel with its #',
    abort: true,
  }),
);

export const filledText = z.string().check(z.minLength(1));

/** The name of a thing. Limited, because every line is searched for each name of a topic. */
export const nameText = filledText.check(z.maxLength(200));

export const otherNames = z._default(z.array(nameText).check(z.maxLength(100, 'at most 100 names')), []);

export const languageTag = z
  .string()
  .check(
    z.regex(/^[a-z]{2,3}(-[\w-]+)?$/i, { error: 'a language tag such as en', abort: true }),
    z.refine(isLanguage, 'a language tag such as en'),
  );

/** Whether Intl accepts a tag, for sorting and the like. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

const longestSlug = 80;

/**
 * Turns words into a slug: lower case, accents removed, every run of characters other than letters and digits one
 * hyphen, cut at the last hyphen within 80 bytes of UTF-8. Empty if there is neither letter nor digit.
 */
export function slugify(words: string): string {
  const slug = words
    .toLowerCase()
    .normalize('NFD')
    // Only the combining diacritical marks are accents: the vowel signs of Devanagari or Thai are letters of the word.
    // Marks that turn a symbol into an emoji, or circle it, say nothing of their own.
    .replace(/[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
    .normalize('NFC')
    .replace(/(?:[^\p{L}\p{M}\p{N}]\p{M}*|^\p{M}+)+/gu, '-')
    .replace(/^-|-$/g, '');
  return cutAtHyphen(slug);
}

/** What most slugs look like: a check asks this of each of thousands of paths. */
const plainSlug = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(name: string): boolean {
  return plainSlug.test(name) || (name !== '' && slugify(name) === name);
}

/** The slug of a line without a parenthesis at its end: "USDF (harder than expected)" and "USDF" are the same item. */
export function lineSlug(text: string): string {
  return slugify(withoutTrailingParenthesis(text));
}

/** Removes one balanced parenthesis from the end of a text. */
export function withoutTrailingParenthesis(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(')')) return text;
  let depth = 0;
  for (let index = trimmed.length - 1; index >= 0; index--) {
    if (trimmed[index] === ')') depth++;
    if (trimmed[index] === '(' && --depth === 0) return trimmed.slice(0, index).trimEnd();
  }
  return text;
}

function cutAtHyphen(slug: string): string {
  // Most slugs are short, and have letters of one byte.
  if (slug.length <= longestSlug && /^[a-z0-9-]*$/.test(slug)) return slug;
  const bytes = new TextEncoder().encode(slug);
  if (bytes.length <= longestSlug) return slug;
  // In a stream, the decoder keeps back half a character.
  const cut = new TextDecoder().decode(bytes.subarray(0, longestSlug), { stream: true });
  const hyphen = cut.lastIndexOf('-');
  return hyphen > 0 ? cut.slice(0, hyphen) : cut;
}

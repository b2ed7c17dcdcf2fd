/**
 * Names of characters, such as `&mdash;`, for the parser of Markdown in the worker. Their table weighs much and few texts
 * need it, so it is loaded once one does.
 */
let known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** As the package of that name has it: https://github.com/wooorm/decode-named-character-reference */
export function decodeNamedCharacterReference(name: string): string | false {
  return Object.hasOwn(known, name) ? known[name]! : false;
}

/** Loads the table if a text needs it. */
export async function loadNames(texts: readonly string[]): Promise<void> {
  const isUnknown = ([, name = '']: RegExpExecArray) => !Object.hasOwn(known, name);
  if (texts.some((text) => text.matchAll(/&([a-z][a-z\d]*);/gi).some(isUnknown)))
    known = (await import('character-entities')).characterEntities;
}

/**
 * A short name of an area for lists that have no room for its title: its first alias that is shorter and has only words
 * of the title, else the title. Other aliases may be names that the team has given up.
 */
export function shortName(area: { title: string; aliases: readonly string[] } | undefined): string | undefined {
  if (!area) return undefined;
  const words = wordsOf(area.title);
  const isShort = (alias: string) =>
    alias.length < area.title.length && wordsOf(alias).size > 0 && wordsOf(alias).isSubsetOf(words);
  return area.aliases.find(isShort) ?? area.title;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

/** A text of a report without some of its sections. */
interface ShortText {
  text: string;
  /** The indexes of the sections that are left. */
  left: readonly number[];
  /** How many sections it had. */
  count: number;
}

/**
 * Texts of one report without the sections that all of them have, letter by letter: reading takes long, and most edits are
 * in one section. Undefined if a section can depend on another one.
 */
export function changedSections(texts: readonly string[]): ShortText[] | undefined {
  if (texts.some((text) => acrossSections.test(text))) return undefined;
  const divided = texts.map((text) => text.split(/^(?=##[ \t])/m));
  const counts = divided.map((parts) => countsOf(parts.slice(1)));
  const isCommon = (part: string) => counts.every((count) => count.get(part) === 1);
  return divided.map(([head = '', ...sections]) => {
    const left = [...sections.keys()].filter((index) => !isCommon(sections[index]!));
    return { text: [head, ...left.map((index) => sections[index])].join(''), left, count: sections.length };
  });
}

/** A definition of a link, to which the whole text can refer, or a block of code, in which a row can look like a heading. */
const acrossSections = /^ {0,3}(?:\[[^\]]+\]:|`{3}|~{3})/m;

function countsOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

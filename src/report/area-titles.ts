/** Looks up areas by heading. */
export interface AreaTitles {
  /** The id of the area that has this title or alias. If several have, the first wins. */
  find(heading: string): string | undefined;
  /** All titles and aliases. */
  names: readonly string[];
}

/** What names an area. */
export interface NamedArea {
  id: string;
  title: string;
  aliases: readonly string[];
}

export function createAreaTitles(areas: readonly NamedArea[]): AreaTitles {
  const named = areas.map(({ id, title, aliases }) => ({ id, names: [title, ...aliases] }));
  const idOf = new Map<string, string>();
  for (const { id, names } of named.toReversed()) for (const name of names) idOf.set(headingKey(name), id);
  return { find: (heading) => idOf.get(headingKey(heading)), names: named.flatMap(({ names }) => names) };
}

/** The form in which titles and headings are compared: dashes, case and white space do not matter. */
export function headingKey(heading: string): string {
  return (
    heading
      .normalize('NFC')
      // First, so that a dash has at most one space beside it.
      .replace(/\s+/gu, ' ')
      // To authors the minus sign is a dash; to Unicode it is not.
      .replace(/ ?[\p{Pd}\u2212]+ ?/gu, ' - ')
      .replace(/ +/g, ' ')
      .trim()
      .toLowerCase()
  );
}

/** The form in which no two areas may be called alike: spaces and dashes do not tell them apart. */
export function titleKey(name: string): string {
  return headingKey(name).replace(/ - | /g, '');
}

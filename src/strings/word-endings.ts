/**
 * Endings that change without changing what a line is about, each with the fewest letters before it: first those of
 * English, then those of German. A longer ending comes before a shorter one that it ends in.
 */
export const wordEndings: readonly (readonly [ending: string, least: number])[] = (
  [
    [7, 'ements ement'],
    [6, 'ments ment'],
    [5, 'als al'],
    [3, 'ations ationed ationing ation ions ioned ioning ion'],
    [3, 'ates ated ating ate ings ing es ed e s'],
    [2, 'en'],
  ] as const
).flatMap(([least, endings]) => endings.split(' ').map((ending) => [ending, least] as const));

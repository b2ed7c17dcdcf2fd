import type { Diagnostic, Place } from './diagnostic.ts';

/** Makes one diagnostic of a mistake that was made several times in a file, at its first place. */
export function joinPlaces(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const alike = Map.groupBy(diagnostics, ({ file, code, severity, certainty, expected }) =>
    JSON.stringify([file, code, severity, certainty, expected]),
  );
  return [...alike.values()].map(([first, ...others]) =>
    others.length === 0 ? first! : { ...first!, places: [first!, ...others].map(placeOf) },
  );
}

function placeOf({ position, found, fix }: Diagnostic): Place {
  return { position, found, fix };
}

/** All places of a mistake. */
export function placesOf(diagnostic: Diagnostic): readonly Place[] {
  return diagnostic.places ?? [diagnostic];
}

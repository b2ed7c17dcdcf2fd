import { converter, differenceEuclidean } from 'culori';

const inOklab = differenceEuclidean('oklab');
const inOklch = converter('oklch');
const isHex = (colour: string) => /^[0-9A-F]{6}$/.test(colour);

/** The one of some colours that readers would take a colour for: close to it, and far from every other. */
export function closestColour(colour: string, colours: Iterable<string>): string | undefined {
  if (!isHex(colour)) return undefined;
  const [first, second] = [...colours]
    .filter(isHex)
    .map((other) => ({ other, distance: inOklab(`#${colour}`, `#${other}`) }))
    .toSorted((a, b) => a.distance - b.distance);
  return first && first.distance < 0.08 && (second?.distance ?? 1) > 2 * first.distance ? first.other : undefined;
}

/** Whether a colour is black, white or in between. */
export function isGrey(colour: string): boolean {
  return isHex(colour) && (inOklch(`#${colour}`)?.c ?? 0) < 0.04;
}

import { converter, differenceEuclidean } from 'culori';
import type { Run } from './runs.ts';
import { lookAspects, type Look, type LookAspect } from './styles.ts';

const inOklab = differenceEuclidean('oklab');
const inOklch = converter('oklch');
const isHex = (colour: string) => /^[0-9A-F]{6}$/.test(colour);

export interface Letter {
  letter: string;
  look: Look | undefined;
}

export function lettersOf(runs: readonly Run[]): Letter[] {
  return runs.flatMap(({ text, look }) => text.split('').map((letter) => ({ letter, look })));
}

/** The look that all letters have; undefined if they differ. */
export function commonLook(looks: readonly (Look | undefined)[]): Look | undefined {
  return new Set(looks.map((look) => look && lookSignature(look, lookAspects))).size === 1 ? looks[0] : undefined;
}

/** The aspects in which looks differ. */
export function differing(looks: readonly Look[]): LookAspect[] {
  return lookAspects.filter((aspect) => new Set(looks.map((look) => look[aspect])).size > 1);
}

export function lookSignature(look: Look, aspects: readonly LookAspect[]): string {
  return JSON.stringify(aspects.map((aspect) => look[aspect]));
}

/** The only one of `colours` that readers would take `colour` for. */
export function closestColour(colour: string, colours: Iterable<string>): string | undefined {
  if (!isHex(colour)) return undefined;
  const [first, second] = [...colours]
    .filter(isHex)
    .map((other) => ({ other, distance: inOklab(`#${colour}`, `#${other}`) }))
    .toSorted((a, b) => a.distance - b.distance);
  return first && first.distance < 0.08 && (second?.distance ?? 1) > 2 * first.distance ? first.other : undefined;
}

/** Also true of black and white. */
export function isGrey(colour: string): boolean {
  return isHex(colour) && (inOklch(`#${colour}`)?.c ?? 0) < 0.04;
}

/** Whether a look has a colour that may mean something, of its letters, behind them or around them. */
export function isColoured({ colour, highlight, fill }: Look): boolean {
  return [colour, highlight, fill].some((one) => isHex(one) && !isGrey(one));
}

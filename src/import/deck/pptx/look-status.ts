/** What the look of a bullet or a cell says about its status. */
import type { DeckKey } from './key.ts';
import { isGrey, lettersOf } from './looks.ts';
import type { Cell, Paragraph } from './runs.ts';
import { plainLook, type Look } from './styles.ts';

/** The marker of the status that the looks of a paragraph's letters and bullet mean, and what makes that doubtful. */
export function markerIn(
  { bulletColour, text }: Paragraph,
  looks: readonly Look[],
  key: DeckKey,
): { marker?: string; doubts: string[] } {
  const unclear = (why: string) => ({ doubts: [`the status of "${text}": ${why}`] });
  const [look] = looks;
  const colours = [...new Set(looks.map(({ colour }) => colour))].join(', ');
  const ofBullet =
    bulletColour === undefined ? undefined : key.markerOf({ ...(look ?? plainLook), colour: bulletColour });
  const marker = look && key.markerOf(look);
  if (looks.some((other) => key.markerOf(other) !== marker)) return unclear(`it has several looks (${colours})`);
  const isPlain = looks.every(({ colour }) => colour === key.plainColour || isGrey(colour));
  if (isPlain && bulletColour !== undefined && ofBullet !== undefined && ofBullet !== marker) {
    // The author coloured only the bullet, or a converter kept no other colour.
    return marker === undefined
      ? { marker: ofBullet, doubts: nearly(bulletColour, key) }
      : unclear(`its bullet has another colour (${bulletColour}) than its words (${colours})`);
  }
  if (!look) return unclear('links hide their colour');
  return marker === undefined
    ? unclear(`the key does not explain its look (${colours})`)
    : { marker, doubts: nearly(look.colour, key) };
}

/** The marker of the status that the colour of a cell means, or that of what is in it. */
export function markerOfCell({ runs, fill }: Cell, key: DeckKey): string | undefined {
  if (!key.hasStatuses) return undefined;
  const letters = lettersOf(runs).filter(({ letter }) => letter.trim() !== '');
  const looks = letters.length === 0 ? [{ ...plainLook, fill }] : letters.flatMap(({ look }) => look ?? []);
  const markers = new Set(looks.map((look) => key.markerOf(look)));
  return markers.size === 1 ? [...markers][0] : undefined;
}

function nearly(colour: string, key: DeckKey): string[] {
  const meant = key.closest(colour) ?? colour;
  return meant === colour ? [] : [`the colour ${colour} is taken for ${meant}, which the key explains`];
}

/** The marker that a sign of the key before or behind words means, and the words without it. */
export function signIn(words: string, key: DeckKey): { marker: string | undefined; words: string } {
  for (const [sign, marker] of key.signs) {
    if (words.startsWith(sign)) return { marker, words: words.slice(sign.length).trim() };
    if (words.endsWith(sign)) return { marker, words: words.slice(0, -sign.length).trim() };
  }
  return { marker: undefined, words };
}

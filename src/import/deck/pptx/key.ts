import type { DeckWords } from '../deck-words.ts';
import type { Unmapped } from '../deck.ts';
import { keyParagraphs, keySlide, readWords, type KeyStatus } from './key-words.ts';
import { closestColour, differing, isColoured, lookSignature } from './looks.ts';
import type { Paragraph, RawSlide } from './runs.ts';
import { plainLook, type Look, type LookAspect } from './styles.ts';

/** What the looks of letters mean, according to the key of a deck. */
export interface DeckKey {
  /** Whether a slide has one. */
  exists: boolean;
  /** The marker of the status that a look means; undefined if the key does not say. */
  markerOf(look: Look): string | undefined;
  /** The only colour of the key that is close enough to a colour to be meant by it. */
  closest(colour: string): string | undefined;
  /** Whether a look says that a line was added since the last meeting. */
  isAdded(look: Look): boolean;
  /** The markers of the statuses that signs mean. */
  signs: ReadonlyMap<string, string>;
  hasStatuses: boolean;
  /** The colour of the parts of the key that mean nothing; undefined if there are none. */
  plainColour: string | undefined;
  paragraphs: ReadonlySet<Paragraph>;
  unmapped: Unmapped[];
}

/**
 * Reads the key of a deck: each word on the slide that says "Key", or else names two statuses, looks like what it
 * means, or has a sign. Looks that are ambiguous mean nothing.
 */
export function readKey(slides: readonly RawSlide[], known: DeckWords): DeckKey {
  const slide = keySlide(slides, known);
  const paragraphs = new Set(slide ? keyParagraphs(slide, slides, known) : []);
  const unmapped: Unmapped[] = [];
  const warn = (what: string) =>
    unmapped.push({ position: { slide: slide?.number ?? 1, line: [...paragraphs][0]?.line ?? 1 }, what });

  const { statuses, added, plain, unknown } = readWords(
    [...paragraphs].filter((paragraph) => slide?.paragraphs.includes(paragraph)),
    known,
  );
  const signs = signMeanings(statuses);
  const clear = statuses.flatMap(({ marker, word, look }) => (look ? { marker, word, look } : []));
  for (const { word, look } of statuses) if (!look) warn(`the key: "${word}" has several looks`);
  for (const word of unknown) warn(`the key: Almanac does not know what "${word}" means`);
  if (slide && clear.length === 0) warn('the key: no word of it is a status');

  const { aspects, meanings } = statusMeanings(clear, plain, signs.size > 0 ? () => undefined : warn);
  const addedLook = added?.look;
  const addedAspects = addedLook && plain ? differing([addedLook, plain]) : [];
  if (added && addedAspects.length === 0) warn(`the key: nothing tells "${added.word}" from other text`);
  const ofWords = clear.flatMap(({ look }) => [look.colour, look.fill]);
  const colours = new Set([...ofWords, ...(plain ? [plain.colour] : [])]);
  const closest = (colour: string) => closestColour(colour, colours);
  const meantBy = ({ colour, fill, ...others }: Look) => {
    const look = { ...others, colour: closest(colour) ?? colour, fill: closest(fill) ?? fill };
    return meanings.get(lookSignature(look, aspects));
  };
  const isAspect = (one: LookAspect) => aspects.length === 1 && aspects[0] === one;
  return {
    exists: slide !== undefined,
    closest,
    markerOf: (look) => {
      const marker = meantBy(look);
      // The colour of a box in the key may be that of letters on the slides, and the reverse.
      if (marker === undefined && isAspect('fill')) return meantBy({ ...look, fill: look.colour });
      if (marker === undefined && isAspect('colour')) return meantBy({ ...look, colour: look.fill });
      return marker;
    },
    isAdded: (look) => {
      if (!addedLook || addedAspects.length === 0) return false;
      return lookSignature(look, addedAspects) === lookSignature(addedLook, addedAspects);
    },
    signs,
    hasStatuses: meanings.size > 0,
    plainColour: plain?.colour,
    paragraphs,
    unmapped,
  };
}

/** What the signs of a key mean, if each status has another. */
function signMeanings(statuses: readonly KeyStatus[]): ReadonlyMap<string, string> {
  const signs = new Map(statuses.flatMap(({ sign, marker }) => (sign === undefined ? [] : [[sign, marker]])));
  return signs.size === statuses.length ? signs : new Map();
}

const { colour, highlight, fill } = plainLook;
const plainColours = { colour, highlight, fill };

/** The aspects that tell statuses apart, and the marker of each signature. Words that look the same have none. */
function statusMeanings(
  words: readonly { marker: string; word: string; look: Look }[],
  plain: Look | undefined,
  warn: (what: string) => void,
) {
  const looks = words.map(({ look }) => look);
  // A single status can only differ from words that mean nothing: in its colour, if the key has no others.
  const [only] = looks;
  const other = plain ?? (only && isColoured(only) ? { ...only, ...plainColours } : undefined);
  const all = differing(looks.length === 1 && other ? [...looks, other] : looks);
  // In boxes of different colours, the letters are only to be readable.
  const isByFill = new Set(looks.map(({ fill }) => fill)).size === looks.length && looks.length > 1;
  const aspects: LookAspect[] = isByFill ? ['fill'] : all;
  const meanings = new Map<string, string>();
  for (const [look, ofLook] of Map.groupBy(words, ({ look }) => lookSignature(look, aspects))) {
    const [first, ...others] = ofLook;
    if (others.length > 0) for (const { word } of ofLook) warn(`the key: "${word}" looks like another status`);
    else if (first && aspects.length > 0) meanings.set(look, first.marker);
  }
  return { aspects, meanings };
}

import { converter, differenceEuclidean } from 'culori';
import type { StatusWords } from '../../../report/status-words.ts';
import type { Unmapped } from '../deck.ts';
import type { Paragraph, RawSlide, Run } from './runs.ts';
import { lookAspects, type Look, type LookAspect } from './styles.ts';

const inOklab = differenceEuclidean('oklab');
const inOklch = converter('oklch');
const isHex = (colour: string) => /^[0-9A-F]{6}$/.test(colour);

/** What the looks of letters mean, according to the key of a deck. */
export interface DeckKey {
  /** The marker of the status that a look means; undefined if the key does not say. */
  markerOf(look: Look): string | undefined;
  /** The only colour of the key that is close enough to a colour to be meant by it. */
  closest(colour: string): string | undefined;
  /** Whether a look says that a line was added since the last meeting. */
  isAdded(look: Look): boolean;
  hasStatuses: boolean;
  /** The colour of the parts of the key that mean nothing; undefined if there are none. */
  plainColour: string | undefined;
  paragraphs: ReadonlySet<Paragraph>;
  unmapped: Unmapped[];
}

const addedWords = /\b(?:added|new|neu|nuevo|nouveau)\b(?: (?:since|after|seit|desde|depuis)\b[^,;\n]*)?/iu;
const keyWords = /\b(?:key|legende?|leyenda)\b|légende/iu;

/**
 * Reads the key of a deck: each word on the slide that says "Key", or else names two statuses, looks like what it
 * means. Looks that are ambiguous mean nothing.
 */
export function readKey(slides: readonly RawSlide[], words: StatusWords): DeckKey {
  const slide = keySlide(slides, words);
  const paragraphs = new Set(slide ? keyParagraphs(slide, slides, words) : []);
  const unmapped: Unmapped[] = [];
  const warn = (what: string) =>
    unmapped.push({ position: { slide: slide?.number ?? 1, line: [...paragraphs][0]?.line ?? 1 }, what });
  if (!slide) warn('the meaning of colours: no slide has a key');

  const { statuses, added, plain, unknown } = readWords(
    [...paragraphs].filter((paragraph) => slide?.paragraphs.includes(paragraph)),
    words,
  );
  const clear = statuses.flatMap(({ marker, word, look }) => (look ? { marker, word, look } : []));
  for (const { word, look } of statuses) if (!look) warn(`the key: "${word}" has several looks`);
  for (const word of unknown) warn(`the key: Almanac does not know what "${word}" means`);
  if (slide && clear.length === 0) warn('the key: no word of it is a status');

  const { aspects, meanings } = statusMeanings(clear, plain, warn);
  const addedLook = added?.look;
  const addedAspects = addedLook && plain ? differing([addedLook, plain]) : [];
  if (added && addedAspects.length === 0) warn(`the key: nothing tells "${added.word}" from other text`);
  const colours = new Set([...clear.map(({ look }) => look.colour), ...(plain ? [plain.colour] : [])]);
  const closest = (colour: string) => closestColour(colour, colours);
  return {
    closest,
    markerOf: (look) => meanings.get(lookSignature({ ...look, colour: closest(look.colour) ?? look.colour }, aspects)),
    isAdded: (look) => {
      if (!addedLook || addedAspects.length === 0) return false;
      return lookSignature(look, addedAspects) === lookSignature(addedLook, addedAspects);
    },
    hasStatuses: meanings.size > 0,
    plainColour: plain?.colour,
    paragraphs,
    unmapped,
  };
}

/** The aspects that tell statuses apart, and the marker of each signature. Words that look the same have none. */
function statusMeanings(
  words: readonly { marker: string; word: string; look: Look }[],
  plain: Look | undefined,
  warn: (what: string) => void,
) {
  const looks = words.map(({ look }) => look);
  // A single status can only differ from words that mean nothing.
  const aspects = differing(looks.length === 1 && plain ? [...looks, plain] : looks);
  const meanings = new Map<string, string>();
  for (const [look, ofLook] of Map.groupBy(words, ({ look }) => lookSignature(look, aspects))) {
    const [first, ...others] = ofLook;
    if (others.length > 0) for (const { word } of ofLook) warn(`the key: "${word}" looks like another status`);
    else if (first && aspects.length > 0) meanings.set(look, first.marker);
  }
  return { aspects, meanings };
}

/** Paragraphs in the box that says "Key", others with little but words of a key, and their copies on other slides. */
function keyParagraphs({ paragraphs }: RawSlide, slides: readonly RawSlide[], words: StatusWords): Paragraph[] {
  const box = paragraphs.find(({ text }) => saysKey(text))?.box;
  const found = paragraphs.filter((paragraph) => isOfKey(paragraph, paragraph.box === box, words));
  const texts = new Set(found.map(({ text }) => text));
  const others = slides
    .flatMap((slide) => slide.paragraphs)
    .filter(({ text, isBullet }) => !isBullet && texts.has(text));
  return [...new Set([...found, ...others])];
}

function isOfKey({ text }: Paragraph, isInBox: boolean, words: StatusWords): boolean {
  const rest = withoutStatuses(text.replace(keyWords, '').replace(addedWords, ''), words);
  return rest !== text && (isInBox || rest.replace(/[^\p{L}\p{N}]/gu, '').length < 15);
}

/** The statuses in a text that stand for a marker, each once. */
function statusesIn(text: string, words: StatusWords): { marker: string; start: number; end: number }[] {
  const found = new Map<string, { marker: string; start: number; end: number }>();
  for (const { status, start, end } of words.mentions(text)) {
    const marker = status?.marker;
    if (marker !== undefined && !found.has(marker)) found.set(marker, { marker, start, end });
  }
  return [...found.values()];
}

function withoutStatuses(text: string, words: StatusWords): string {
  const found = statusesIn(text, words);
  return found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

function keySlide(slides: readonly RawSlide[], words: StatusWords): RawSlide | undefined {
  return (
    slides.find(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)].some(saysKey)) ??
    slides.find(({ paragraphs }) => paragraphs.some(({ text }) => namesStatuses(text, words)))
  );
}

/** Whether a text consists mostly of the names of statuses, at least two. */
function namesStatuses(text: string, words: StatusWords): boolean {
  if (text.length > 300 || statusesIn(text, words).length < 2) return false;
  return withoutStatuses(text, words).length < text.length / 2 + 15;
}

/** The words of a key, each with its look if all its letters have the same, and words that Almanac does not know. */
function readWords(paragraphs: readonly Paragraph[], known: StatusWords) {
  const letters = paragraphs.flatMap((paragraph) => [
    ...lettersOf(coloured(paragraph)),
    { letter: '\n', look: undefined },
  ]);
  // A match is taken out, so that "not started" is not "started" as well.
  const rest = letters.map(({ letter }) => letter);
  const takeOut = (start: number, end: number) => {
    const taken = letters.slice(start, end);
    const looks = taken.filter(({ letter }) => /[\p{L}\p{N}]/u.test(letter));
    rest.fill('\n', start, end);
    const word = taken.map(({ letter }) => letter).join('');
    return { word: word.trim(), look: commonLook(looks.map(({ look }) => look)) };
  };
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest.join(''));
    return match ? takeOut(match.index, match.index + match[0].length) : undefined;
  };
  const added = take(addedWords);
  const statuses = statusesIn(rest.join(''), known).map(({ marker, start, end }) => ({
    marker,
    ...takeOut(start, end),
  }));
  const key = take(keyWords);
  const separators = letters.filter(({ letter }, index) => rest[index] === letter && /[,;/:|]/.test(letter));
  const words = (rest.join('').match(/\p{L}[\p{L} -]*/gu) ?? []).map((word) => word.trim());
  return {
    statuses,
    added,
    plain: commonLook(separators.map(({ look }) => look)) ?? key?.look,
    unknown: new Set(words.filter((word) => !/^(?:and|or|since|status|color|colou?rs?|the|for|of)$/i.test(word))),
  };
}

/** Whether a text begins a key: "Key" or "Legend: done, started", but not "Key benefits". */
export function saysKey(text: string): boolean {
  return /^\s*(?:colou?r )?(?:key|legende?|leyenda|légende)\s*(?::|$)/iu.test(text) && text.length < 200;
}

export function lettersOf(runs: readonly Run[]): { letter: string; look: Look | undefined }[] {
  return runs.flatMap(({ text, look }) => text.split('').map((letter) => ({ letter, look })));
}

/** The runs of a paragraph; grey words in the colour of their bullet, as some converters keep no other colour. */
function coloured({ runs, bulletColour: colour }: Paragraph): Run[] {
  const isPlain = runs.every(({ look }) => !look || isGrey(look.colour));
  return colour === undefined || !isPlain
    ? runs
    : runs.map((run) => (run.look ? { ...run, look: { ...run.look, colour } } : run));
}

function commonLook(looks: readonly (Look | undefined)[]): Look | undefined {
  return new Set(looks.map((look) => look && lookSignature(look, lookAspects))).size === 1 ? looks[0] : undefined;
}

function differing(looks: readonly Look[]): LookAspect[] {
  return lookAspects.filter((aspect) => new Set(looks.map((look) => look[aspect])).size > 1);
}

function lookSignature(look: Look, aspects: readonly LookAspect[]): string {
  return JSON.stringify(aspects.map((aspect) => look[aspect]));
}

/** The only one of `colours` that readers would take `colour` for. */
function closestColour(colour: string, colours: Iterable<string>): string | undefined {
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

/** Where the key of a deck is, and what its words look like. */
import type { DeckWords } from '../deck-words.ts';
import { commonLook, isGrey, lettersOf, type Letter } from './looks.ts';
import type { Paragraph, RawSlide, Run } from './runs.ts';
import type { Look } from './styles.ts';

/** "Added since May" */
const addedWords = ({ any }: DeckWords) => new RegExp(String.raw`${any.added}[^,;:/|\n]*`, 'iu');
const keyWords = ({ any }: DeckWords) => new RegExp(any.key, 'iu');

/** Whether a text begins a key: "Key" or "Legend: done, started", but not "Key benefits". */
export function saysKey(text: string, { any }: DeckWords): boolean {
  return new RegExp(String.raw`^\s*${any.key}\s*(?::|$)`, 'iu').test(text) && text.length < 200;
}

/** The slide that says "Key", or else the first that names two statuses and little else. */
export function keySlide(slides: readonly RawSlide[], known: DeckWords): RawSlide | undefined {
  return (
    slides.find(({ title, paragraphs }) =>
      [title, ...paragraphs.map(({ text }) => text)].some((text) => saysKey(text, known)),
    ) ?? slides.find(({ paragraphs }) => paragraphs.some(({ text }) => namesStatuses(text, known.words)))
  );
}

/** Paragraphs in the box that says "Key", others with little but words of a key, and their copies on other slides. */
export function keyParagraphs({ paragraphs }: RawSlide, slides: readonly RawSlide[], known: DeckWords): Paragraph[] {
  const box = paragraphs.find(({ text }) => saysKey(text, known))?.box;
  const found = paragraphs.filter((paragraph) => isOfKey(paragraph, paragraph.box === box, known));
  const texts = new Set(found.map(({ text }) => text));
  const others = slides
    .flatMap((slide) => slide.paragraphs)
    .filter(({ text, isBullet }) => !isBullet && texts.has(text));
  return [...new Set([...found, ...others])];
}

function isOfKey({ text }: Paragraph, isInBox: boolean, known: DeckWords): boolean {
  const others = text.replace(keyWords(known), '').replace(addedWords(known), '');
  const rest = withoutStatuses(others, known.words);
  return rest !== text && (isInBox || rest.replace(/[^\p{L}\p{N}]/gu, '').length < 15);
}

/** Whether a text consists mostly of the names of statuses, at least two. */
function namesStatuses(text: string, words: DeckWords['words']): boolean {
  if (text.length > 300 || statusesIn(text, words).length < 2) return false;
  return withoutStatuses(text, words).length < text.length / 2 + 15;
}

/** The statuses in a text that stand for a marker, each once. */
function statusesIn(text: string, words: DeckWords['words']): { marker: string; start: number; end: number }[] {
  const found = new Map<string, { marker: string; start: number; end: number }>();
  for (const { status, start, end } of words.mentions(text)) {
    const marker = status?.marker;
    if (marker !== undefined && !found.has(marker)) found.set(marker, { marker, start, end });
  }
  return [...found.values()];
}

function withoutStatuses(text: string, words: DeckWords['words']): string {
  const found = statusesIn(text, words);
  return found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** A word of a key. */
interface KeyWord {
  word: string;
  /** Undefined if its letters differ. */
  look: Look | undefined;
}

/** A status in a key. */
export interface KeyStatus extends KeyWord {
  marker: string;
  /** The sign before it, or behind it. */
  sign: string | undefined;
}

interface WordsOfKey {
  statuses: KeyStatus[];
  added: KeyWord | undefined;
  /** The look of what means nothing. */
  plain: Look | undefined;
  /** Words that Almanac does not know. */
  unknown: ReadonlySet<string>;
}

/** The words of a key, each with its look if all its letters have the same. */
export function readWords(paragraphs: readonly Paragraph[], known: DeckWords): WordsOfKey {
  const letters = paragraphs.flatMap((paragraph) => [
    ...(paragraph.sign === undefined ? [] : [{ letter: paragraph.sign, look: undefined }]),
    ...lettersOf(coloured(paragraph)),
    { letter: '\n', look: undefined },
  ]);
  // A match is taken out, so that "not started" is not "started" as well.
  const rest = letters.map(({ letter }) => letter);
  const takeOut = (start: number, end: number): KeyWord => {
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
  const added = take(addedWords(known));
  const places = statusesIn(rest.join(''), known.words);
  const statuses = places.map(({ marker, start, end }) => ({ marker, ...takeOut(start, end) }));
  const key = take(keyWords(known));
  const separators = letters.filter(({ letter }, index) => rest[index] === letter && /[,;/:|]/.test(letter));
  const small = new RegExp(`^${known.any.between}$`, 'iu');
  const words = (rest.join('').match(/\p{L}[\p{L} -]*/gu) ?? []).map((word) => word.trim());
  return {
    statuses: withSigns(statuses, places, letters),
    added,
    plain: commonLook(separators.map(({ look }) => look)) ?? key?.look,
    unknown: new Set(words.filter((word) => !small.test(word))),
  };
}

/** A sign, perhaps in two units, and what asks programs to show it in colour. */
const sign = /(?:[\u2190-\u2bff]|\p{Extended_Pictographic})\ufe0f?/gu;

/** The signs of statuses, if there is one before each of them, or behind each. Coloured signs have the look of their word. */
function withSigns(
  statuses: readonly Omit<KeyStatus, 'sign'>[],
  places: readonly { start: number; end: number }[],
  letters: readonly Letter[],
): KeyStatus[] {
  const text = letters.map(({ letter }) => letter).join('');
  const stretches = (isBefore: boolean) =>
    places.map(({ start, end }) => {
      const others = places.filter((other) => (isBefore ? other.end <= start : other.start >= end));
      const [from, to] = isBefore
        ? [Math.max(0, ...others.map((other) => other.end)), start]
        : [end, Math.min(text.length, ...others.map((other) => other.start))];
      const found = [...text.slice(from, to).matchAll(sign)];
      const match = isBefore ? found.at(-1) : found[0];
      return match && { sign: match[0], look: letters[from + match.index]?.look };
    });
  const signs = [stretches(true), stretches(false)].find((all) => all.every((one) => one !== undefined));
  return statuses.map((status, index) => {
    const own = signs?.[index];
    const isPlain = status.look === undefined || isGrey(status.look.colour);
    const look = own?.look && isPlain && !isGrey(own.look.colour) ? own.look : status.look;
    return { ...status, look, sign: own?.sign };
  });
}

/** The runs of a paragraph; grey words in the colour of their bullet, as some converters keep no other colour. */
function coloured({ runs, bulletColour: colour }: Paragraph): Run[] {
  const isPlain = runs.every(({ look }) => !look || isGrey(look.colour));
  return colour === undefined || !isPlain
    ? runs
    : runs.map((run) => (run.look ? { ...run, look: { ...run.look, colour } } : run));
}

import type { Status } from '../../../report/status.ts';
import type { Unmapped } from '../deck.ts';
import { lookAspects, type Look, type LookAspect } from './look.ts';
import type { Paragraph, RawSlide, Run } from './slides.ts';

/** What the looks of a deck mean, as its key slide says. */
export interface Key {
  /** The status that a look stands for; undefined where the key does not say. */
  statusOf(look: Look): Status | undefined;
  /** Whether a look says that a line was added since the last meeting. */
  isAdded(look: Look): boolean;
  hasStatuses: boolean;
  /** The colour of what the key says without meaning it; undefined where it is not known. */
  plainColour: string | undefined;
}

/** A word of the key and how it looks; undefined where its letters differ. */
interface KeyWord {
  word: string;
  look: Look | undefined;
}

const statusWords: [Status, RegExp][] = [
  ['not-started', /\bnot(?: yet)?[ -]started\b/i],
  ['in-progress', /\b(?:in[ -]progress|ongoing|under ?way|started)\b/i],
  ['completed', /\b(?:completed?|done|finished)\b/i],
  ['dropped', /\b(?:dropped|cancell?ed|abandoned|descoped)\b/i],
];
const addedWords = /\b(?:added|new)\b(?: (?:since|after)\b[^,;\n]*)?/i;
const keyWords = /\b(?:key|legend)\b/i;

/**
 * Reads the key of a deck: on the slide that says "Key", or else names two statuses, each word looks as what it means.
 * @param slides of the deck.
 * @returns what looks mean, the paragraphs that say so, and what in the key cannot be understood. Nothing is guessed:
 * looks that do not tell two meanings apart have none.
 */
export function readKey(slides: readonly RawSlide[]): {
  key: Key;
  paragraphs: ReadonlySet<Paragraph>;
  unmapped: Unmapped[];
} {
  const slide =
    slides.find(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)].some(saysKey)) ??
    slides.find(({ paragraphs }) =>
      paragraphs.some(({ text }) => statusWords.filter(([, word]) => word.test(text)).length > 1),
    );
  const unmapped: Unmapped[] = [];
  const paragraphs = new Set(
    slide?.paragraphs.filter(
      ({ text }) => keyWords.test(text) || addedWords.test(text) || statusWords.some(([, word]) => word.test(text)),
    ),
  );
  const tell = (what: string) =>
    unmapped.push({ place: { slide: slide?.number ?? 1, line: [...paragraphs][0]?.line ?? 1 }, what });
  if (!slide) tell('the meaning of colours: no slide has a key');

  const letters = [...paragraphs].flatMap((one) => [...lettersOf(one.runs), { letter: '\n', look: undefined }]);
  const rest = letters.map(({ letter }) => letter);
  const take = (pattern: RegExp): KeyWord | undefined => {
    const found = pattern.exec(rest.join(''));
    if (!found) return undefined;
    const looks = letters
      .slice(found.index, found.index + found[0].length)
      .filter(({ letter }) => /[\p{L}\p{N}]/u.test(letter));
    rest.fill('\n', found.index, found.index + found[0].length);
    return { word: found[0].trim(), look: commonLook(looks.map(({ look }) => look)) };
  };
  const added = take(addedWords);
  const statuses = statusWords.flatMap(([status, pattern]) => {
    const word = take(pattern);
    if (word && !word.look) tell(`the key: "${word.word}" has several looks`);
    return word?.look ? [{ status, word: word.word, look: word.look }] : [];
  });
  const keyWord = take(keyWords);
  const separators = letters.filter(({ letter }, index) => rest[index] === letter && /[,;/:|]/.test(letter));
  const base = commonLook(separators.map(({ look }) => look)) ?? keyWord?.look;
  for (const word of new Set(rest.join('').match(/\p{L}[\p{L} -]*/gu) ?? [])) {
    if (!/^(?:and|or|since|status|color|colou?rs?|the|for|of)$/i.test(word.trim()))
      tell(`the key: Almanac does not know what "${word.trim()}" means`);
  }

  const aspects = differing(
    statuses.length > 1
      ? statuses.map(({ look }) => look)
      : [...statuses.map(({ look }) => look), ...(base ? [base] : [])],
  );
  const clear = statuses.filter(
    (one) =>
      !statuses.some((other) => other !== one && signature(other.look, aspects) === signature(one.look, aspects)),
  );
  if (slide && statuses.length === 0) tell('the key: no word of it is a status');
  for (const { word } of statuses.filter((one) => !clear.includes(one)))
    tell(`the key: "${word}" looks like another status`);
  const addedAspects = added?.look && base ? differing([added.look, base]) : [];
  if (added && addedAspects.length === 0) tell(`the key: nothing tells "${added.word}" from other text`);

  const meanings = new Map(clear.map(({ status, look }) => [signature(look, aspects), status]));
  return {
    key: {
      hasStatuses: aspects.length > 0 && meanings.size > 0,
      plainColour: base?.colour,
      statusOf: (look) => (aspects.length > 0 ? meanings.get(signature(look, aspects)) : undefined),
      isAdded: (look) =>
        addedAspects.length > 0 && signature(look, addedAspects) === signature(added!.look!, addedAspects),
    },
    paragraphs,
    unmapped,
  };
}

/**
 * Whether a title or a paragraph begins a key.
 * @param text of it.
 * @returns whether it begins with the word and is no longer than keys are.
 */
export function saysKey(text: string): boolean {
  return /^\s*(?:key|legend)\b\s*:?/i.test(text) && text.length < 200;
}

/**
 * The letters of runs, each with its look.
 * @param runs of a paragraph.
 * @returns the letters in order.
 */
export function lettersOf(runs: readonly Run[]): { letter: string; look: Look | undefined }[] {
  return runs.flatMap(({ text, look }) => text.split('').map((letter) => ({ letter, look })));
}

function commonLook(looks: readonly (Look | undefined)[]): Look | undefined {
  return new Set(looks.map((look) => look && signature(look, lookAspects))).size === 1 ? looks[0] : undefined;
}

function differing(looks: readonly Look[]): LookAspect[] {
  return lookAspects.filter((aspect) => new Set(looks.map((look) => look[aspect])).size > 1);
}

function signature(look: Look, aspects: readonly LookAspect[]): string {
  return JSON.stringify(aspects.map((aspect) => look[aspect]));
}

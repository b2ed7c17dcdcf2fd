/** How words are cut for search: the index and the query go through the same knife, so that they meet. */

/** A word as it is indexed, and the stretch of the text it stands for. Offsets count UTF-16 code units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

interface Span {
  start: number;
  end: number;
}

/** Nearly every word: it has no parts. */
const whole = /^[A-Z]?[a-z]+$/;

const run = /[\p{L}\p{M}\p{N}]+/gu;
/**
 * A letter that is a name only with the signs after it: `C++`, `C#`. The index keeps no signs, so they are spelled out, in the
 * letters of the name: where a script has no spaces, others would be cut off again.
 */
const signedName = /(?<![\p{L}\p{M}\p{N}])\p{sc=Latin}(?:\+\+|[#♯])(?![\p{L}\p{M}])/gu;
const spelled = (name: string) => name.replace('++', 'plusplus').replace(/[#♯]/, 'sharp');
/** A sign of a script that puts no space between its words. */
const sign = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/gu;
const possessive = /['’]s(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Every form under which a text can be found. `next_visit` is found as itself, as `next` and as `visit`; `Gen2` also as
 * `gen` and `2`; `ObsCore` also as `obs` and `core`; `Release 24` also as `release24`; where a script has no spaces, by every
 * two signs that follow each other.
 * @param text any text.
 * @returns lower-case words in the order of the text.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const add = (start: number, end: number, word = text.slice(start, end)) => found.push({ word: word.toLowerCase(), start, end });
  for (const chunk of text.matchAll(/\S+/g)) {
    if (whole.test(chunk[0])) {
      add(chunk.index, chunk.index + chunk[0].length);
      continue;
    }
    const runs = [...chunk[0].replace(possessive, '  ').matchAll(run)].map((match) => {
      const start = chunk.index + match.index;
      return { start, end: start + match[0].length };
    });
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) continue;
    if (runs.length > 1) add(first.start, last.end, runs.map(({ start, end }) => text.slice(start, end)).join(''));
    for (const { start, end } of runs) {
      add(start, end);
      for (const part of parts(text.slice(start, end))) add(start + part.start, start + part.end);
    }
  }
  // A name and its number, written apart.
  for (const match of text.matchAll(/(?<![\p{L}\p{M}\p{N}])(\p{L}+)\s(\p{N}+)(?![\p{L}\p{M}]|[.:/-]?\p{N})/gu)) {
    add(match.index, match.index + match[0].length, `${match[1]}${match[2]}`);
  }
  for (const match of text.matchAll(signedName)) add(match.index, match.index + match[0].length, spelled(match[0]));
  return found.sort((a, b) => a.start - b.start);
}

/** Letters and digits of one word apart, and the humps of a camel. */
function parts(word: string): Span[] {
  if (whole.test(word)) return [];
  const byDigits = spans(word, /\p{N}+|[\p{L}\p{M}]+/gu);
  const humps = spans(word, /\p{Lu}\p{Ll}{2,}|^\p{Ll}{3,}(?=\p{Lu})/gu);
  return [...(byDigits.length > 1 ? byDigits : []), ...(humps.length > 1 ? humps : []), ...apart(word)];
}

/** Every two signs of a script without spaces that follow each other, the last sign, and what is between such signs. */
function apart(word: string): Span[] {
  const signs = spans(word, sign);
  const pairs = signs.map(({ start, end }, at) => ({ start, end: signs[at + 1]?.start === end ? signs[at + 1]!.end : end }));
  const gaps = [{ end: 0 }, ...signs].map(({ end }, at) => ({ start: end, end: signs[at]?.start ?? word.length }));
  return signs.length === 0 ? [] : [...pairs, ...gaps.filter(({ start, end }) => start < end)];
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

/**
 * The words to look for: what was typed, cut where the index is cut.
 * @param query as typed, with any quotes and punctuation.
 * @returns lower-case words; without the small words of a sentence and the verbs of a question, as far as there are others.
 */
export function queryWords(query: string): string[] {
  const all = [...query.replace(signedName, (name) => `${spelled(name)} `).replace(possessive, '').matchAll(run)].flatMap(([word]) => {
    const spans = apart(word);
    const pieces = spans.filter(({ end }, at) => end !== spans[at - 1]?.end).map(({ start, end }) => word.slice(start, end));
    return (pieces.length > 0 ? pieces : [word]).map((piece) => piece.toLowerCase());
  });
  const asks = questions.has(all[0] ?? '');
  const others = all.filter((word) => !small.has(word));
  const telling = others.filter((word) => !(asks && ofQuestions.has(word)));
  return [...new Set([telling, others, all].find(({ length }) => length > 0) ?? [])];
}

/**
 * Whether a word is of a script that puts no space between its words, so that it can stand anywhere in a stretch of it.
 * @param word one word.
 * @returns true where it begins with such a sign.
 */
export function isSpaceless(word: string): boolean {
  return word.search(sign) === 0;
}

const questions = new Set('how is what when where which who why'.split(' '));
/** What does it mean, or stand for; what happened to it; how is it going; who works on it; how can I use it; why is everything so. */
const ofQuestions = new Set(
  'can done everything find get going got happened happening i mean means own owns responsible stand stands use used work working works'.split(' '),
);

const small = new Set(
  'a about all an and any are as at be by did do does for from has have how in is it its of on or our that the their they this to was we were what when where which who why will with'.split(' '),
);

/**
 * A text reduced to its letters and digits, without accents or case: equal for `Gen 2` and `Gen2`, `client/server` and
 * `Client-Server`, and for any quotes.
 * @param text any text.
 * @returns the letters and digits.
 */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * A text without accents and case, for comparison.
 * @param text any text.
 * @returns the text; its length may differ.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

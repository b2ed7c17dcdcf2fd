/**
 * How words are cut for search. Texts are indexed as they stand: Pagefind finds `Client-Server` as one word and as two.
 */

const run = /[\p{L}\p{M}\p{N}]+/gu;
/** A run of letters, or numbers with what stands between them: `5.0.0`. */
const piece = /\p{N}+(?:[._-]\p{N}+)*(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;
/** Letters with a number: `DM-12345`, `w_2023_10`, `dp0.2`. Its parts are not what it names. */
const handle = /^[\p{L}\p{M}]+[-_./]?\p{N}+(?:[-_.]\p{N}+)*$/u;
/** A letter that is a name only with the signs after it: `C++`, `C#`. */
const signedName = /(?<![\p{L}\p{M}\p{N}])\p{sc=Latin}(?:\+\+|[#♯])(?![\p{L}\p{M}])/gu;
/** A name and its number, written apart or within a longer word. */
const numberedName = /(?<![\p{L}\p{M}\p{N}])\p{L}+[\s_-]\p{N}+(?:[._-]\p{N}+)*(?![\p{L}\p{M}]|[.:/-]?\p{N})/gu;
/** Pagefind takes a line for a letter. */
const underlined = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)+/gu;
/** A sign of a script that puts no space between its words. */
const sign = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/gu;

/** More and longer words than these are nothing that a reader typed. */
const most = { words: 32, letters: 80 };

/**
 * The words under which a text is found besides those that stand in it.
 * @param text any text.
 * @returns `release24` of `Release 24`; `nextvisit` of `next_visit`; `cplusplus` of `C++`; every two signs that follow
 * each other in a script without spaces, as the index knows the words of one language alone.
 */
export function extraWords(text: string): string[] {
  return [
    ...[...text.matchAll(numberedName), ...text.matchAll(underlined)].map(([name]) => squash(name)),
    ...[...text.matchAll(signedName)].map(([name]) => spelled(name)),
    ...[...text.matchAll(run)].flatMap(([word]) => pairs(word)),
  ];
}

/**
 * The words to look for.
 * @param query as typed, with any quotes and punctuation.
 * @param cut what becomes of `client/server`: one word, or two.
 * @returns folded words; without the small words of a sentence and of a question, as far as there are others.
 */
export function queryWords(query: string, cut: 'joined' | 'apart' = 'joined'): string[] {
  // Keyboards for Japanese also write wide Latin letters.
  const chunks = query.normalize('NFKC').split(/\s+/);
  const all = chunks.flatMap((chunk) => wordsOf(chunk, cut)).map((word) => word.slice(0, most.letters));
  const asks = questions.has(all[0] ?? '');
  const others = all.filter((word) => !small.has(word));
  const telling = others.filter((word) => !(asks && ofQuestions.has(word)));
  return [...new Set([telling, others, all].find(({ length }) => length > 0))].slice(0, most.words);
}

function wordsOf(chunk: string, cut: 'joined' | 'apart'): string[] {
  const [signed] = chunk.match(signedName) ?? [];
  const runs = (text: string) => text.match(run) ?? [];
  if (signed) return [signed.toLowerCase(), ...runs(chunk.replace(signedName, ' ')).map(fold)];
  if (chunk.search(sign) >= 0) {
    return runs(chunk)
      .flatMap((word) => [...queryPairs(word), ...runs(word.replace(sign, ' '))])
      .map(fold);
  }
  const trimmed = chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
  const whole = cut === 'joined' || handle.test(trimmed);
  return (whole ? [trimmed] : (trimmed.match(piece) ?? [])).map(squash).filter((word) => word !== '');
}

/** Every two signs that follow each other, and the last one alone. */
function pairs(word: string): string[] {
  const signs = [...word.matchAll(sign)];
  return signs.map(({ 0: one, index }, at) => {
    const next = signs[at + 1];
    return next?.index === index + one.length ? one + next[0] : one;
  });
}

/** The same without what is the end of another pair. */
function queryPairs(word: string): string[] {
  const all = pairs(word);
  return all.filter((pair, at) => !(at > 0 && all[at - 1] !== pair && all[at - 1]!.endsWith(pair)));
}

/**
 * Words as the index takes them.
 * @param words of a query.
 * @returns one string.
 */
export function indexWords(words: readonly string[]): string {
  return words.map(spelled).join(' ');
}

/** The index keeps no signs. */
function spelled(word: string): string {
  return word.toLowerCase().replace('++', 'plusplus').replace(/[#♯]/, 'sharp');
}

/**
 * Finds words in a text, whatever its accents, case and hyphens. A word is found where another begins with it, but for
 * numbers: `1` does not stand in `12`.
 * @param words as `queryWords` gives them.
 * @returns a pattern for a text that `foldedInPlace` gave, which finds whole words; undefined for no words.
 */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  return words.length === 0 ? undefined : new RegExp(words.map(source).join('|'), 'gu');
}

/** As `source` writes it. */
const doubleS = String.raw`s\p{M}*[^\p{L}\p{M}\p{N}\s]?s\p{M}*`;

function source(word: string): string {
  const isNumber = (sign: string | undefined) => sign !== undefined && /\p{N}/u.test(sign);
  const signs = [...word];
  const body = signs.map((one, at) => {
    const between =
      isNumber(one) === isNumber(signs[at + 1]) ? String.raw`[^\p{L}\p{M}\p{N}\s]?` : String.raw`[^\p{L}\p{M}\p{N}]?`;
    return one.replace('+', String.raw`\+`) + String.raw`\p{M}*` + (at === signs.length - 1 ? '' : between);
  });
  const letters = body.join('').replaceAll(doubleS, `(?:${doubleS}|[ßẞ])`);
  if (word.search(sign) === 0) return letters;
  const end = isNumber(signs.at(-1)) ? String.raw`(?!\p{N})` : '';
  return String.raw`(?<![\p{L}\p{M}\p{N}])${letters}${end}[\p{L}\p{M}\p{N}]*`;
}

const questions = new Set('how is what when where which who why'.split(' '));
/** What does it mean, or stand for; what happened to it; how is it going; who works on it; how can I use it. */
const ofQuestions = new Set(
  (
    'can done everything find get going got happened happening i mean means own owns responsible stand stands use used ' +
    'work working works'
  ).split(' '),
);

const small = new Set(
  (
    'a about all an and any are as at be by did do does for from has have how in is it its of on or our that the their ' +
    'they this to was we were what when where which who why will with'
  ).split(' '),
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
 * A text without accents and case, for comparison. The marks of Japanese kana stay: they make other letters.
 * @param text any text.
 * @returns the text; its length may differ.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC');
  return plain.toLowerCase().replaceAll('ß', 'ss');
}

/**
 * The same, for a text in which something is to be found.
 * @param text any text.
 * @returns the text, in which everything stands where it stood.
 */
export function foldedInPlace(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const base = fold(letter);
    return base.length === letter.length ? base : letter;
  });
}

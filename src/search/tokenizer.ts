/** Splits texts and queries into words. Pagefind itself finds `Client-Server` as one word and as two. */

/** Letters and digits in a row. */
export const run = /[\p{L}\p{M}\p{N}]+/gu;
/** A run of letters, or numbers with the signs between them: `5.0.0`, `4,344`. */
const piece = /\p{N}+(?:[.,_-]\p{N}+)*(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;
/** Letters with a number: `DM-12345`, `w_2023_10`, `dp0.2`. Its parts mean nothing alone. */
const handle = /^[\p{L}\p{M}]+[-_./]?\p{N}+(?:[-_.]\p{N}+)*$/u;
/** A letter that is a name with the signs after it: `C++`, `C#`. */
const signedName = /(?<![\p{L}\p{M}\p{N}])\p{sc=Latin}(?:\+\+|[#♯])(?![\p{L}\p{M}])/gu;
/** A name and its number, apart or in a longer word. */
const numberedName = /(?<![\p{L}\p{M}\p{N}])\p{L}+[\s_-]\p{N}+(?:[._-]\p{N}+)*(?![\p{L}\p{M}]|[.:/-]?\p{N})/gu;
/** Pagefind takes an underscore for a letter. */
const underlined = /(?<![\p{L}\p{M}\p{N}_])(?=_*[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]*_[\p{L}\p{M}\p{N}_]*/gu;
/** A character of a script without spaces between words. */
export const sign = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/gu;

/** No reader types more words or longer ones. */
const most = { words: 32, letters: 80 };

/**
 * More words to find a text by: `release24` for `Release 24`, `nextvisit` for `next_visit`, `maintenance9` for
 * `khr_maintenance9`, `containerd` for `CRI-containerD`, `3` for `DM-NCSA-3`, `cplusplus` for `C++`, `strasse` for `Straße`, `oeuvre` for `œuvre`.
 * In a script without spaces, every two characters in a row, as Pagefind segments only the language of the site, and not
 * all of its compounds.
 */
export function extraWords(text: string): string[] {
  return [
    ...[...text.matchAll(numberedName), ...text.matchAll(underlined)].map(([name]) => squash(name)),
    ...text.split(/\s+/).flatMap(uncutParts),
    ...[...text.matchAll(signedName)].map(([name]) => spelled(name)),
    ...[...text.matchAll(run)].flatMap(([word]) => (/[ßœæ]/iu.test(word) ? squash(word) : pairs(word))),
  ];
}

/** The parts of a compound that Pagefind does not index: it cuts at digits and capitals, and only at signs of ASCII. */
function uncutParts(chunk: string): string[] {
  const parts = chunk.match(run) ?? [];
  if (parts.length < 2) return [];
  const isCut = /^[\p{L}\p{M}\p{N}\x00-\x7f]*$/u.test(chunk);
  return parts.filter((part) => !isCut || isTakenApart(part)).map(squash);
}

/** Pagefind cuts between letters and digits, and before capitals. It leaves single digits out. */
function isTakenApart(part: string): boolean {
  if (/^\p{N}$/u.test(part)) return true;
  const isCamelCase = /\p{Ll}/u.test(part) && /\p{Lu}/u.test(part.slice(1));
  return /\p{L}/u.test(part) && (isCamelCase || /\p{N}/u.test(part));
}

/** A word that no text has, to find a record by its whole name, however many others have the same words. */
export function nameWord(name: string): string {
  return `${singular(squash(name))}ǁ`;
}

/**
 * A word that no text has, to find what has a word in the form that was typed: Pagefind takes `selective`, `selected` and
 * `selection` for one word.
 */
export function formWord(word: string): string {
  return `${singular(word)}ǀ`;
}

/** The forms of the words of a text. One and many are the same form: readers do not mind which they type. */
export function formsOf(text: string): string[] {
  return [
    ...new Set(
      fold(text)
        .match(run)
        ?.map((word) => singular(squash(word))),
    ),
  ].filter((form) => form !== '');
}

function singular(word: string): string {
  return word.replace(/(?<=..)ies$/, 'y').replace(/(?<=..[^s])s$/, '');
}

/** The names that a query can be, squashed: all of it, or its telling words. */
export function namesOf(query: string): string[] {
  return [...new Set([squash(query), queryWords(query).join('')])].filter((name) => name !== '');
}

/** The words to search for: folded, and without stop words if there are others. */
export function queryWords(query: string): string[] {
  // Keyboards for Japanese also write wide Latin letters.
  const chunks = query.normalize('NFKC').split(/\s+/);
  const words = chunks.flatMap(chunkWords).map((word) => word.slice(0, most.letters));
  const asks = questionWords.has(words[0] ?? '');
  const withoutStopWords = words.filter((word) => !stopWords.has(word));
  const telling = withoutStopWords.filter((word) => !(asks && questionStopWords.has(word)));
  return [...new Set([telling, withoutStopWords, words].find(({ length }) => length > 0))].slice(0, most.words);
}

function chunkWords(chunk: string): string[] {
  const [signed] = chunk.match(signedName) ?? [];
  const runs = (text: string) => text.match(run) ?? [];
  if (signed) return [signed.toLowerCase(), ...runs(chunk.replace(signedName, ' ')).map(fold)];
  if (chunk.search(sign) >= 0) {
    return runs(chunk)
      .flatMap((word) => [...queryPairs(word), ...runs(word.replace(sign, ' '))])
      .map(fold);
  }
  // The end of "don't" and "butler's" is no word.
  const trimmed = chunk.replace(/^[^\p{L}\p{N}]+|(?:['’]\p{L})?[^\p{L}\p{M}\p{N}]*$/gu, '');
  const words = handle.test(trimmed) ? [trimmed] : (trimmed.match(piece) ?? []);
  return words.map(squash).filter((word) => word !== '');
}

/** Every two characters in a row, and the last one by itself. */
function pairs(word: string): string[] {
  const signs = [...word.matchAll(sign)];
  return signs.map(({ 0: character, index }, order) => {
    const next = signs[order + 1];
    return next?.index === index + character.length ? character + next[0] : character;
  });
}

/** Every two characters in a row, and the last one only if it is in no pair. */
function queryPairs(word: string): string[] {
  return pairs(word).filter((pair, index, all) => {
    const before = all[index - 1];
    return before === undefined || before === pair || !before.endsWith(pair);
  });
}

export function indexWords(words: readonly string[]): string {
  return words.map(spelled).join(' ');
}

/** Pagefind drops signs. */
function spelled(word: string): string {
  return word.toLowerCase().replace('++', 'plusplus').replace(/[#♯]/, 'sharp');
}

const questionWords = new Set('how is what when where which who why'.split(' '));
/** Words of questions: what does it stand for, what happened to it, how is it going, who works on it. */
const questionStopWords = new Set(
  (
    'can done everything find get going got happened happening i mean means own owns responsible stand stands use used ' +
    'work working works'
  ).split(' '),
);

const stopWords = new Set(
  (
    'a about all an and any are as at be by did do does for from has have how in is it its of on or our that the their ' +
    'they this to was we were what when where which who why will with'
  ).split(' '),
);

/** The letters and digits of a text, without accents or case: the same for `client/server` and `Client-Server`. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text without accents and case, for comparison. The marks of Japanese kana stay: they make other letters. */
export function fold(text: string): string {
  // Nearly all words are, and it takes a small part of the time.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  const plain = text
    .normalize('NFD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC');
  return plain.toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

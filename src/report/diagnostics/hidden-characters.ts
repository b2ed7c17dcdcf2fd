/**
 * Characters that no reader sees: controls, unpaired surrogates, marks that reorder the text around them
 * (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings), letters and objects that show nothing, and
 * tags and others that programs ignore (https://www.unicode.org/reports/tr36/), in which whole sentences can hide. Most
 * of them cannot stand in a feed (https://www.w3.org/TR/xml/#charsets). Private-use characters come from slides, as
 * bullets and arrows of one font; no other font has them.
 */
const never =
  String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e` +
  String.raw`\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\p{Cs}\u{110bd}\u{110cd}` +
  String.raw`\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}\p{Co}]`;

const separate = String.raw`[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{Nd}]`;

/** Characters that some scripts and emoji need, where they do nothing. Lookbehinds come last, for speed. */
const misplaced = [
  // Tags make a flag, such as that of Scotland.
  String.raw`[\u{e0000}-\u{e007f}](?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}.)`,
  // A joiner does nothing behind another one, or between letters that do not join.
  String.raw`[\u200c\u200d](?:(?<=[\u200c\u200d].)|(?<=${separate}.)(?=[\u200c\u200d]*${separate}))`,
  // Variation selectors (https://www.unicode.org/Public/UCD/latest/ucd/StandardizedVariants.txt).
  String.raw`[\ufe00-\ufe0d](?<![\p{S}\p{P}0\p{sc=Han}\p{sc=Mymr}\p{sc=Phag}\p{sc=Mani}\p{sc=Egyp}].)`,
  String.raw`[\ufe0e\ufe0f](?:(?<!\p{Emoji}.)|(?<=[\d#*].)(?!\u20e3))`,
  String.raw`[\u{e0100}-\u{e01ef}](?<!\p{Ideographic}.)|[\u180b-\u180d\u180f](?<!\p{sc=Mong}.)`,
];
const anyHidden = new RegExp([never, ...misplaced].join('|'), 'u');
const eachHidden = new RegExp(anyHidden.source, 'gu');
const firstRun = new RegExp(`(?:${anyHidden.source})+`, 'u');
const hiddenRun = new RegExp(firstRun.source, 'gu');

export function hasHidden(text: string): boolean {
  return anyHidden.test(text);
}

export function withoutHidden(text: string): string {
  return replaceHidden(text, () => '');
}

/** Writes hidden characters as `U+202E` and the like, so that a terminal shows them. */
export function showHidden(text: string): string {
  return replaceHidden(text, (run) => [...run].map(codePoint).join(' '));
}

function replaceHidden(text: string, replacement: (run: string) => string): string {
  const replaced = text.replace(hiddenRun, replacement);
  // A joiner that is now between other letters may join nothing there.
  return replaced === text ? text : replaceHidden(replaced, replacement);
}

/** Where the first hidden characters of a text are, and how many in a row; undefined without any. */
export function firstHidden(text: string): { index: number; length: number } | undefined {
  const found = firstRun.exec(text);
  return found ? { index: found.index, length: found[0].length } : undefined;
}

/** The hidden characters of a text, each once, as `U+202E` and the like. */
export function namesOfHidden(text: string): string[] {
  return [...new Set(text.match(eachHidden))].map(codePoint);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

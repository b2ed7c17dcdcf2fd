/**
 * Whether a file is plain: headings, bullets and paragraphs of words, code, emphasis, links, references and the tags of Almanac, each written as
 * most people write it. Every parser of Markdown reads that alike, so that the quickest may read it (`quick-tree.ts`).
 */

const letter = String.raw`\p{L}\p{N}`;
/** A character that means nothing in Markdown where it stands. */
const character = String.raw`(?:[^\s*_\x60\[\]<{~&\\@!:wW]|[wW](?![wW]{2}\.)| (?! *$)|!(?!\[)|:(?!\/\/)|&(?!\w+;|#)|(?<![\w.+-])@|(?<= )[*~](?= )|(?<=[${letter}])_(?=[${letter}]))`;
const code = String.raw`\x60[^\s\x60](?:[^\x60]*[^\s\x60])?\x60(?!\x60)`;
const escape = String.raw`\\[_*#<>{}\[\]]`;
const emphasis = String.raw`(?<![^ ("“])(\*{1,2}|_{1,2})(?=[${letter}])${character}+(?<=[${letter}.)])\1(?=[ .,;)]|$)`;
const host = String.raw`https?:\/\/[\w-]+(?:\.[\w-]+)+`;
const address = String.raw`${host}(?:\/[\w.\/%#?=+-]*)?`;
/** A character of an address that ends with its bracket or its line. */
const path = String.raw`[\w.\/#?%=:+@~,!&-]`;
const label = String.raw`[\w-]+(?: [\w-]+)*`;
const words = String.raw`${character}|${code}|${escape}`;
/** Words in brackets, as in "[video]"; a link only where something below says so. */
const bracketed = String.raw`(?<![!\]])\[(?![ ^])(?:${words})+\](?![(\[:])`;
const link = String.raw`(?<![!\]])\[(?![ ^])(?:${words}|\[(?![ ^])(?:${words})+\](?![(\[]))+\](?:\(${path}+\)|\[${label}\])(?![(\[:])`;
const item = String.raw`<Item(?: [a-zA-Z]+(?:="[^"\\&{}<>]*")?)* \/>`;
const note = String.raw`(?<=[${letter}.)] )<Note>(?:${character}|${code})+<\/Note>`;

const pieces = new RegExp([`${character}+`, code, escape, emphasis, link, bracketed, ' $', `(?<=[ (])${address}(?=[ )]|$)`, item, note].join('|'), 'uy');
const beginning = new RegExp(String.raw`^(?:#{1,6} (?=[${letter}])|(?:  ){0,10}- (?:\[[x /!>-]\] (?=[${letter}])(?!https?:))?(?!\[[xX ]\]))?(?=[${letter}"(“*_\[\x60])(?!(?:import|export)\b|\d+[.)])`, 'u');
const definition = new RegExp(String.raw`^\[${label}\]: ?${host}(?:\/${path}*)?$`, 'u');
/** The next line of a paragraph, below a bullet most often under its words. */
const continuation = new RegExp(String.raw`^ +(?=[${letter}"(“*_\[\x60])(?!\d+[.)])`, 'u');
/** Control characters but the line feed, and halves of characters. */
const unusual = /[\0-\t\v-\x1f\x7f-\x9f\p{Cs}]/u;
const frontmatter = /^---\n(?:(?!---)[^\n\t]+\n)*---\n/;

/** A paragraph of more pieces is left to the parser that knows how many are too many (`paragraph-limit.ts`). */
const maxPieces = 300;

/**
 * Whether a file is plain.
 * @param source the whole file, frontmatter included.
 * @returns false where in doubt.
 */
export function isPlain(source: string): boolean {
  if (unusual.test(source)) return false;
  let count = 0;
  let before = 'nothing' as 'nothing' | 'heading' | 'words' | 'definition';
  for (const line of source.replace(frontmatter, '').split('\n')) {
    if (line === '') {
      count = 0;
      before = 'nothing';
      continue;
    }
    if (before !== 'words' && definition.test(line)) {
      before = 'definition';
      continue;
    }
    if (before === 'definition') return false;
    const begins = (beginning.exec(line) ?? (before === 'words' ? continuation.exec(line) : null))?.[0];
    if (begins === undefined) return false;
    if (begins.trim() !== '') count = 0;
    before = begins.startsWith('#') ? 'heading' : 'words';
    pieces.lastIndex = begins.length;
    while (pieces.lastIndex < line.length) {
      if (!pieces.test(line) || ++count > maxPieces) return false;
    }
  }
  return true;
}

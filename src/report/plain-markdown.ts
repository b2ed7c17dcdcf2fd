/**
 * Whether a file is plain: headings, bullets and paragraphs of words, code, emphasis, links and the tags of Almanac, each written as
 * most people write it. Every parser of Markdown reads that alike, so that the quickest may read it (`quick-tree.ts`).
 */

const letter = String.raw`\p{L}\p{N}`;
/** A character that means nothing in Markdown where it stands. */
const character = String.raw`(?:[^\s*_\x60\[\]<>{}|~&\\@!:]| (?! |$)|!(?!\[)|:(?!\/\/)|(?<=[${letter}])_(?=[${letter}]))`;
const code = String.raw`\x60[^\s\x60{}<>|\\](?:[^\x60{}<>|\\]*[^\s\x60{}<>|\\])?\x60(?!\x60)`;
const emphasis = String.raw`(?<![^ ("“])(\*{1,2}|_{1,2})(?=[${letter}])${character}+(?<=[${letter}.)])\1(?=[ .,;)]|$)`;
const address = String.raw`https?:\/\/[\w-]+(?:\.[\w-]+)+(?:\/[\w.\/%#?=+-]*)?`;
const link = String.raw`(?<![!\]])\[(?![ ^])(?:${character}|${code})+\]\([\w.\/#?%=:+-]+\)(?![(\[:])`;
const item = String.raw`<Item(?: [a-zA-Z]+(?:="[^"\\&{}<>]*")?)* \/>`;
const note = String.raw`(?<=[${letter}.)] )<Note>(?:${character}|${code})+<\/Note>`;

const pieces = new RegExp([`${character}+`, code, emphasis, link, `(?<=[ (])${address}(?=[ )]|$)`, item, note].join('|'), 'uy');
const beginning = new RegExp(String.raw`^(?:#{1,6} (?=[${letter}])|(?:  ){0,10}- (?:\[[x /!>-]\] (?=[${letter}])(?!https?:))?)?(?=[${letter}"(“*_\[\x60])(?!(?:import|export)\b|\d+[.)])`, 'u');
/** Control characters but the line feed, halves of characters, and what is an address without looking like one. */
const unusual = /[\0-\t\v-\x1f\x7f-\x9f\p{Cs}]|www\./iu;
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
  for (const line of source.replace(frontmatter, '').split('\n')) {
    if (line === '') {
      count = 0;
      continue;
    }
    const begins = beginning.exec(line)?.[0];
    if (begins === undefined) return false;
    if (begins !== '') count = 0;
    pieces.lastIndex = begins.length;
    while (pieces.lastIndex < line.length) {
      if (!pieces.test(line) || ++count > maxPieces) return false;
    }
  }
  return true;
}

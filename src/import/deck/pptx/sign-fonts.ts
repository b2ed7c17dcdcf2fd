/**
 * Fonts of signs: PowerPoint's bullets "Checkmark" and the like are letters of one, and so is what *Insert symbol* writes.
 */
const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { ü: '✓', û: '✗', þ: '☑', ý: '☒', o: '☐', q: '☐', '¨': '☐' },
  'wingdings 2': { P: '✓', O: '✗', R: '☑', Q: '☒', '£': '☐', '*': '☐' },
  webdings: { a: '✓', r: '✗', c: '☐' },
};

/** A letter as readers see it: a sign, if the font has one in its place; undefined for other signs of such fonts. */
export function shownSign(letter: string, font: string | undefined): string | undefined {
  const ofFont = Object.hasOwn(signs, font?.toLowerCase() ?? '') ? signs[font!.toLowerCase()] : undefined;
  if (!ofFont) return letter;
  // Some programs write the same letters into an area of their own.
  const code = letter.charCodeAt(0);
  return ofFont[code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : letter];
}

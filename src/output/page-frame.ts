/**
 * Cuts a page into what all pages of its kind have and what is its own.
 * @param text of the page.
 * @param own pieces of it, in their order; of what a page does not have, an empty one.
 * @returns what stands before, between and after them.
 * @throws Error where the page does not have them.
 */
export function cutFrame(text: string, own: readonly string[]): string[] {
  let from = 0;
  const before = own.map((piece) => {
    const at = text.indexOf(piece, from);
    if (at < 0) throw new Error(`A page does not say what it was to say: ${piece.slice(0, 200)}`);
    const frame = text.slice(from, at);
    from = at + piece.length;
    return frame;
  });
  return [...before, text.slice(from)];
}

/**
 * Puts another page into the frame.
 * @param frame as `cutFrame` gives it.
 * @param own pieces of the other page.
 * @returns its text.
 */
export function fillFrame(frame: readonly string[], own: readonly string[]): string {
  let text = '';
  for (const [index, part] of frame.entries()) text += part + (own[index] ?? '');
  return text;
}

/**
 * An error that is printed without a stack, because no code is at fault, and without the advice on browsers that Astro
 * adds wherever an error says "document" or "window".
 */
export class PlainError extends Error {
  override name = 'PlainError';
  override stack = '';

  override toString(): string {
    return this.name;
  }
}

/** A mistake in a file, not in how a command was called. */
export class MistakeError extends PlainError {}

import { stripVTControlCharacters } from 'node:util';
import { PlainError } from '../report/plain-error.ts';

/** What errors of Astro and Vite have besides a message. */
interface Located {
  hint?: string;
  loc?: { file?: string; line?: number; column?: number };
  frame?: string;
}

/**
 * Puts what ended a build into words.
 * @param error that was thrown.
 * @returns its message alone where that says all; of any other all that helps to find the place in the code.
 */
export function errorText(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  if (!(error instanceof Error)) return String(error);
  // Its own stack says nothing that the one of its cause does not.
  if (error.cause !== undefined) return `${error.message}, because of this:\n${errorText(error.cause)}`;
  const { hint, loc, frame } = error as Error & Located;
  const place = loc?.file && [loc.file, loc.line, loc.column].filter((part) => part !== undefined).join(':');
  return stripVTControlCharacters([place, hint, frame, error.stack || error.message].filter(Boolean).join('\n'));
}

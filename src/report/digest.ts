import { hash } from 'node:crypto';

/**
 * A short fingerprint of a text, for telling whether something changed; no protection against forgery is meant.
 * @param text any text.
 * @returns 32 hexadecimal digits.
 */
export function digest(text: string): string {
  return hash('md5', text);
}

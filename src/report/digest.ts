import { hash } from 'node:crypto';

/** A short fingerprint of a text, to see whether something changed. SHA-256, which processors compute fastest. */
export function digest(text: string): string {
  return hash('sha256', text).slice(0, 32);
}

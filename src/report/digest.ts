import { hash } from 'node:crypto';

/** A short fingerprint of a text. SHA-256 is what processors compute fastest. */
export function digest(text: string): string {
  return hash('sha256', text).slice(0, 32);
}

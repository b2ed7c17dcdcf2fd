import { createHash } from 'node:crypto';

/** The source by which a policy allows an inline script or style: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

import type { SaidStatus } from '../report/read-status.ts';

/** A status that a line says in words. */
export interface SaidInLine {
  said: SaidStatus;
  /** As it is written, with and without what separates it from the other words. */
  written: string;
  word: string;
  /** The words without it. */
  others: string;
  /** What follows the status as a sentence of its own. */
  remark: string;
  /** Whether it stands where a marker would. */
  isMarker: boolean;
}

/** Between a status and the words that it is about. A hyphen in a word separates nothing. */
export const separator = String.raw`(?:\s*[:–—→⇒←]\s*|\s+\|\s*|\|\s+|\s+(?:-{1,2}>?|={1,2}>?|>{1,2}|\\?<-{1,2}|\/{1,2})\s+)`;

/** No status is longer, with what separates it from the others. */
export const longest = 80;
export const phrase = String.raw`[^\r\n]{1,60}?`;
export const emphasis = String.raw`(?<mark>\*\*|__|[*_])`;

import type { Finding } from '../diagnostics/diagnostic.ts';

/** What a parser throws, as far as it is read here (https://github.com/vfile/vfile-message). */
export interface MdxError {
  reason: string;
  source?: string | undefined;
  place?: { offset?: number | undefined } | { start: { offset?: number | undefined } } | undefined;
}

/** A character that MDX stumbles over, and the one that stands in for it while the rest is read. */
export interface Neutralised {
  offset: number;
  original: string;
  /** A private-use character: one UTF-16 unit, like the original, and without meaning in Markdown. */
  stand: string;
}

/** A finding, and the offsets of the characters to neutralise. */
export interface Explanation {
  finding: Finding;
  offsets: number[];
}

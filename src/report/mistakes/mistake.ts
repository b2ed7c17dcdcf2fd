import type { Finding } from '../diagnostics/diagnostic.ts';
import { correctedLines, quote, spanAt } from '../diagnostics/source.ts';

/** A mistake in Markdown, and the offset up to which nothing else is to be reported. */
export interface Mistake {
  finding: Finding;
  end: number;
  /** The offset of another sign that the same correction is about. */
  other?: number;
}

interface Correction extends Pick<Finding, 'code' | 'expected'> {
  found?: string;
  /** What should stand between two offsets, by default those of what was found. */
  instead: string;
  from?: number;
  to?: number;
}

/** A mistake in what is `written` at an offset, which is corrected by writing something else. */
export function mistake(
  source: string,
  start: number,
  written: string,
  { code, found = quote(written), expected, instead, from = start, to = start + written.length }: Correction,
): Mistake {
  const end = start + written.length;
  return {
    finding: {
      code,
      position: spanAt(source, start, end),
      found,
      expected,
      fix: correctedLines(source, from, to, instead),
    },
    end,
  };
}

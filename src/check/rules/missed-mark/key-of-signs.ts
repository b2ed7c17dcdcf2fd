import { explainKey } from '../../explained-signs.ts';
import { keyOf } from '../../key-of-signs.ts';
import type { ReportRule } from '../../rule.ts';

/** A key of signs, which nobody needs once the lines have markers. */
export const keyOfSigns: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const mistake = keyOf(seen.document, seen.words).isOther ? undefined : explainKey(seen);
    if (mistake) report(mistake);
  },
};

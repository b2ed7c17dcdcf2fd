import { brokenMarkerOf, markerMistake } from '../../broken-markers.ts';
import type { ReportRule } from '../../rule.ts';

/** A marker behind the words of a line, or without a space before them. */
export const markerAtWrongEnd: ReportRule = {
  code: 'misplaced-marker',
  check(seen, report) {
    for (const line of seen.document.lines) {
      const marker = brokenMarkerOf(line, seen);
      if (marker?.isMisplaced) report(markerMistake(marker, 'where it is no marker', seen));
    }
  },
};

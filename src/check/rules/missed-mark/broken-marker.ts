import { brokenMarkerOf, markerMistake } from '../../broken-markers.ts';
import type { ReportRule } from '../../rule.ts';

/** A marker with a slip, such as one bracket. */
export const brokenMarker: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const line of seen.document.lines) {
      const marker = brokenMarkerOf(line, seen);
      if (marker && !marker.isMisplaced) report(markerMistake(marker, 'which is not a marker', seen));
    }
  },
};

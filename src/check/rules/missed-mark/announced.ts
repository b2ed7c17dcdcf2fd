import { quote } from '../../../report/diagnostics/source.ts';
import { wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';

/** After the marker, if there is one. */
const announcement = /^(\[.\]\s+)?(?:(?:\*\*|__)?NEW:?(?:\*\*|__)?:?|[[(]new[\])]|New:|🆕)\s+(?=\S)/;

/** The word "new" before the words of a line. */
export const announcedLine: ReportRule = {
  code: 'missed-mark',
  check({ document: { lines, file } }, report) {
    for (const line of lines) {
      const { text, start, end } = wordsOf(line, file.text);
      const [before, marker = ''] = announcement.exec(text) ?? [];
      if (before === undefined) continue;
      report({
        at: [start, end],
        found: `${quote(before.slice(marker.length))}, which becomes part of the words and of the URL`,
        expected: 'the words alone: what is new is computed',
        instead: marker,
        over: [start, start + before.length],
      });
    }
  },
};

import { lineBefore } from '../../../history/related-lines.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { plural } from '../../../report/plural.ts';
import { topLines } from '../../../report/report-lines.ts';
import { markerList } from '../../../report/status.ts';
import { statusWordsOf } from '../../../report/status-words.ts';
import type { QuestionRule } from '../../rule.ts';
import { saidInLine } from '../../said-status.ts';

/** A report with fewer marked lines may have none of purpose. */
const fewestMarked = 2;

/**
 * Words in parentheses at the end, which are not the URL of a link, and no key such as `KIT-12`; or behind a colon, a dash or
 * a comma, in small letters.
 */
const remark =
  /(?<!\])\((?!(?:\p{Ll}+ )?\p{Lu}+-\d+(?:, \p{Lu}+-\d+)*\))(?=[^()]*\p{L}{3})[^()\r\n]{3,120}\)[.!]?$|(?:[:,;]|\s[–—-])\s\p{Ll}\p{L}*\s[^()[\]`\r\n]{3,120}$/u;

/** A marker at the wrong place, or words that are struck out, which other rules correct. */
const otherMistake = /^[[\](~\\]/;

/**
 * A remark that no earlier report has, behind the words of a line that has no marker, in a report in which nearly all others
 * have one.
 */
export const unmarkedRemark: QuestionRule = {
  code: 'missed-mark',
  check({ content, history }, report) {
    for (const { kind, parts } of history.reports) {
      for (const part of kind === 'status' ? parts : []) {
        const lines = topLines(part.sections);
        const unmarked = lines.filter(({ status }) => status.id === 'unrecorded');
        const marked = lines.length - unmarked.length;
        if (marked < fewestMarked || unmarked.length * 4 > lines.length + 1) continue;
        const words = statusWordsOf(content, part.language === undefined ? [] : [part.language]);
        for (const line of unmarked) {
          const [written] = remark.exec(line.written) ?? [];
          if (written === undefined || line.lines.length > 0 || otherMistake.test(line.written)) continue;
          const appearance = history.appearanceOf.get(line);
          const before = appearance && lineBefore(appearance);
          if (before?.line.written.endsWith(written) || saidInLine(line.written, words)) continue;
          report(part.file, {
            at: line.position,
            found: `${quote(written)}, a remark on a line without a marker, while ${plural(marked, 'line')} of this report have one`,
            expected: `the status as a marker: ${markerList(content.statuses)}; none if nobody knows it`,
            fix: 'Write the marker that is true before the words.',
          });
        }
      }
    }
  },
};

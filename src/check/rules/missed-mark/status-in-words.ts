import { correctedLines, quote } from '../../../report/diagnostics/source.ts';
import { setApart } from '../../../report/set-apart.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { brokenMarkerOf } from '../../broken-markers.ts';
import { isMarked, markerExpected, withoutStrikes, wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';
import { fieldsOfLines } from './field-as-line.ts';
import { linesBelowStatus } from './status-above-lines.ts';

/** A word or a sign in place of a status marker. */
export const statusInWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, words } = seen;
    // Other rules say what is wrong with fields and the line that they are about, and with lines below a title.
    const below = linesBelowStatus(seen);
    const fields = new Set([...fieldsOfLines(seen)].flatMap(([read, ofLine]) => [read, ...ofLine]));
    for (const read of document.lines) {
      if (below.has(read.bullet) || fields.has(read)) continue;
      const { text, start, end } = wordsOf(read, document.file.text);
      const said = isMarked(read, { text, start, end }) ? undefined : setApart(text, words);
      if (!said || brokenMarkerOf(read, seen)) continue;
      const { status, written, isCertain } = said;
      const others = withoutStrikes(said.others);
      const corrected = (line: string) => correctedLines(document.file.text, start, end, line);
      const mistake = { at: [start, end], found: `${quote(written)}, a status in words` } as const;
      if (document.report.kind === 'status')
        report({
          ...mistake,
          expected: markerExpected(seen, 'other words if it is not a status'),
          ...(isCertain
            ? { instead: `[${status.marker}] ${others}`, certainty: 'certain' }
            : { fix: [`[${status.marker}] ${others}`, others].map(corrected).join('\nor:\n'), certainty: 'choose' }),
        });
      else
        report({
          ...mistake,
          expected: markerExpected(seen, ''),
          ...(status.closed === undefined
            ? { instead: others }
            : { fix: `Delete the line if the work is ${insideSentence(status.word)}, or say what is planned.` }),
        });
    }
  },
};

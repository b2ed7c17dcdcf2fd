import { offsetsOf, quote, quoteLine, restOfLine, type Stretch } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import type { Status } from '../../../report/status.ts';
import { escapeRegExp } from '../../../report/escape-reg-exp.ts';
import { listedWords } from '../../../strings/wording.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { everythingPlanned } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';

/**
 * Markers in a plan. If most lines have one, and some say what was done, it is a status report in the wrong file, unless
 * its title says that it is the plan: that is a single mistake, and the markers can stay.
 */
export const markerInPlan: ReportRule = {
  code: 'misplaced-marker',
  check({ document, statuses }, report) {
    if (document.report.kind !== 'plan') return;
    const source = document.file.text;
    const marked = document.lines.flatMap(({ marker, bullet }) =>
      marker?.status ? { status: marker.status, bullet, ...markerIn(bullet, source) } : [],
    );
    const done = marked.filter(({ status }) => status.marker !== ' ');
    const lines = withSubLines(topLines(document.sections));
    const [first] = marked;
    if (first && !titleOfPlan.test(document.report.title) && done.length >= 2 && marked.length * 2 > lines.length)
      return report({
        at: first.at,
        found: `markers before ${marked.length} lines of a plan`,
        expected: 'the status report in status.mdx; a plan has no markers',
        fix: 'Rename this file to status.mdx, and the plan to plan.mdx; if this is the plan, delete its markers.',
      });
    for (const { at, written, status, bullet } of marked) {
      const word = insideSentence(status.word);
      const planned = quoteLine(restOfLine(source, offsetsOf(bullet).start).replace(written, ''));
      report({
        at,
        found: `${quote(written)} (${word}) in a plan`,
        expected: expectedInstead(status, statuses),
        ...(status.closed === undefined
          ? { instead: '' }
          : {
              fix: `Delete this line if it is ${word}, as the status report says that; if it is planned, write ${planned}.`,
            }),
        // Any other marker says something that belongs in the status report.
        ...(/^\[ \]\s+$/.test(written) && { certainty: 'certain' }),
      });
    }
  },
};

const titleOfPlan = new RegExp(
  String.raw`(?<!\p{L})(?:${listedWords('slide.plan').map(escapeRegExp).join('|')})`,
  'iu',
);

function expectedInstead({ closed, word }: Status, statuses: readonly Status[]): string {
  return closed === undefined
    ? `no marker: ${everythingPlanned(statuses)}`
    : `no marker; ${insideSentence(word)} work belongs in the status report`;
}

/** The marker of a bullet that has one, with the space behind it. */
function markerIn(bullet: ReadLine['bullet'], source: string): { written: string; at: Stretch } {
  const { start, end } = offsetsOf(bullet);
  const { 0: written, index } = /\[.\][^\S\r\n]*/u.exec(source.slice(start, end))!;
  return { written, at: [start + index, start + index + written.length] };
}

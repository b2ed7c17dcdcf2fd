/** A line that is nothing but a status: of those below it, or of nothing. */
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { statusField, statusOfTitle } from '../../../report/set-apart.ts';
import type { Status } from '../../../report/status.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import { columnOf } from '../../rows.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { titleMistake } from './status-above-lines.ts';

export const statusOfOthers: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const subLines = new Set(seen.document.lines.flatMap(({ line }) => line.lines));
    for (const read of seen.document.lines) {
      // What rules say about fields of a line is said with that line.
      if (read.line.lines.length === 0 && subLines.has(read.line)) continue;
      const status = statusAlone(read, seen);
      const mistake = status && mistakeOf(read, status, seen);
      if (mistake) report(mistake);
    }
  },
};

/** The status that the words of a line say, if they say nothing else. */
export function statusAlone(read: ReadLine, { document, words }: ReportSeen): Status | undefined {
  const line = wordsOf(read, document.file.text);
  // "Done:" with nothing below it says that nothing is.
  const isEmpty = read.line.lines.length === 0 && line.text.endsWith(':');
  return isEmpty || isMarked(read, line) ? undefined : statusOfTitle(line.text, words);
}

function mistakeOf(read: ReadLine, status: Status, seen: ReportSeen): MistakeHere | undefined {
  const { lines, file, report } = seen.document;
  const { start, end, text } = wordsOf(read, file.text);
  const below = lines.filter(({ line }) => read.line.lines.includes(line));
  const [first] = below;
  if (first) {
    const bullet = offsetsOf(read.bullet);
    return titleMistake(
      {
        text,
        status,
        at: [bullet.start, end],
        lines: below.filter(({ marker }) => !marker),
        below: [offsetsOf(first.bullet).start, bullet.end],
        steps: columnOf(first.bullet) - columnOf(read.bullet),
      },
      seen,
    );
  }
  // "Status: done" may be a remark about the whole report.
  if (statusField(text, seen.words)) return undefined;
  return {
    at: [start, end],
    found: `${quote(text)}, a line that is nothing but a status`,
    expected: 'the words of a piece of work',
    fix:
      report.kind === 'plan'
        ? 'Write what is planned, or delete the line.'
        : `Write which work this is about, with [${status.marker}] before its words, or delete the line.`,
  };
}

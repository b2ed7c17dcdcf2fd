/** A line that is nothing but a status: of those below it, or of nothing. */
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import { saidBeside } from '../../beside.ts';
import { isOfKey, keyOf } from '../../key-of-signs.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { columnOf } from '../../rows.ts';
import { announcedStatus } from '../../said-beginning.ts';
import { announcement } from '../../small-words.ts';
import { explainTitle } from './status-above-lines.ts';

export const statusOfOthers: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const key = keyOf(seen.document, seen.words);
    const groups = seen.document.lines.flatMap((read) => (read.line.lines.length > 0 ? [statusAlone(read, seen)] : []));
    const subLines = new Set(seen.document.lines.flatMap(({ line }) => line.lines));
    for (const read of seen.document.lines) {
      // What rules say about fields of a line is said with that line.
      if (read.line.lines.length === 0 && subLines.has(read.line)) continue;
      if (isOfKey(key, read.bullet)) continue;
      const mistake = explain(read, groups, seen);
      if (mistake) report(mistake);
    }
  },
};

/** The status that the words of a line say, if they say nothing else. */
export function statusAlone(read: ReadLine, seen: ReportSeen): SaidStatus | undefined {
  const words = wordsOf(read, seen.document.file.text);
  if (isMarked(read, words)) return undefined;
  // "Done (2):"
  const text = words.text.replace(/\*\*|__| ?\(\d+\)(?=:?$)/g, '');
  return seen.words.readAlone(text) ?? announcedStatus(text, seen.words);
}

/** @param groups what lines with others below them say. */
function explain(
  read: ReadLine,
  groups: readonly (SaidStatus | undefined)[],
  seen: ReportSeen,
): MistakeHere | undefined {
  const alone = statusAlone(read, seen);
  if (!alone) return undefined;
  const { lines, file, report } = seen.document;
  const { start, end, text } = wordsOf(read, file.text);
  const below = lines.filter(({ line }) => read.line.lines.includes(line));
  const [first] = below;
  if (first) {
    const bullet = offsetsOf(read.bullet);
    return explainTitle(
      {
        text,
        said: saidBeside(alone, text.replace(/\*\*|:$/g, ''), groups, seen.words),
        at: [bullet.start, end],
        lines: below.filter(({ marker }) => !marker),
        below: [offsetsOf(first.bullet).start, bullet.end],
        steps: columnOf(first.bullet) - columnOf(read.bullet),
      },
      seen,
    );
  }
  // "Status: green" may be a remark about the whole report.
  if (announcement.test(text.replace(/\*\*|__/g, ''))) return undefined;
  const { marker } = alone.status ?? {};
  return {
    at: [start, end],
    found: `${quote(text)}, a line that is nothing but a status`,
    expected: 'the words of a piece of work',
    fix:
      report.kind === 'plan'
        ? 'Write what is planned, or delete the line.'
        : `Write which work this is about${marker === undefined ? '' : `, with [${marker}] before its words`}, or delete the line.`,
  };
}

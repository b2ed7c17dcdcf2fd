/** A line that is nothing but the status of the line above it, or of those below it. */
import { quote } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { plural } from '../../../report/plural.ts';
import { announcedStatus } from '../../said-beginning.ts';
import { announcement } from '../../small-words.ts';
import { everythingPlanned, isMarked, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';

export const statusOfOthers: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const above = new Map(seen.document.lines.flatMap((read) => read.line.lines.map((line) => [line, read] as const)));
    for (const read of seen.document.lines) {
      const mistake = explain(read, above.get(read.line), seen);
      if (mistake) report(mistake);
    }
  },
};

function explain(read: ReadLine, above: ReadLine | undefined, seen: ReportSeen): MistakeHere | undefined {
  const words = wordsOf(read, seen.document.file.text);
  if (isMarked(read, words)) return undefined;
  const text = words.text.replace(/\*\*|__/g, '');
  const said = seen.words.readAlone(text) ?? announcedStatus(text, seen.words);
  const marker = said?.status?.marker;
  const below = read.line.lines.length;
  if (!said) return undefined;
  const isPlan = seen.document.report.kind === 'plan';
  const isAlone = below === 0 && !above;
  // "Status: green" may be a remark about the whole report.
  if (isAlone && announcement.test(text)) return undefined;
  if (isAlone)
    return {
      at: [words.start, words.end],
      found: `${quote(words.text)}, a line that is nothing but a status`,
      expected: 'the words of a piece of work',
      fix: isPlan
        ? 'Write what is planned, or delete the line.'
        : `Write which work this is about${marker === undefined ? '' : `, with [${marker}] before its words`}, or delete the line.`,
    };
  const write = isPlan ? '' : marker === undefined ? 'Write the marker that is true' : `Write [${marker}]`;
  const where =
    below > 0
      ? `before ${below === 1 ? 'the line' : `each of the ${plural(below, 'line')}`} below it`
      : 'before the line above it';
  return {
    at: [words.start, words.end],
    found: `${quote(words.text)}, a line that only says the status of ${below > 0 ? 'those below it' : 'the one above it'}`,
    expected: isPlan
      ? `no status: ${everythingPlanned(seen.statuses)}`
      : 'the status as a marker before the line that has it',
    fix: isPlan
      ? `Delete this line${below > 0 ? ', and move those below it one step to the left' : ''}.`
      : `${write} ${where}, and delete this line${below > 0 ? ' with its indentation' : ''}.`,
  };
}

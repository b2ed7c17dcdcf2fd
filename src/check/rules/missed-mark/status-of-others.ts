/** A line that is nothing but a status: of those below it, or of nothing. */
import { offsetsOf, quote, splitLines } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { plural } from '../../../report/plural.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import { openMarkers, saidBeside } from '../../beside.ts';
import { isOfKey, keyOf } from '../../key-of-signs.ts';
import { everythingPlanned, isMarked, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { announcedStatus } from '../../said-beginning.ts';
import { announcement } from '../../small-words.ts';
import { markedLines, openLines } from './status-above-lines.ts';

export const statusOfOthers: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const key = keyOf(seen.document, seen.words);
    const subLines = new Set(seen.document.lines.flatMap(({ line }) => line.lines));
    for (const read of seen.document.lines) {
      // What rules say about fields of a line is said with that line.
      if (read.line.lines.length === 0 && subLines.has(read.line)) continue;
      if (isOfKey(key, read.bullet)) continue;
      const mistake = explain(read, seen);
      if (mistake) report(mistake);
    }
  },
};

/** The status that the words of a line say, if they say nothing else. */
export function statusAlone(read: ReadLine, seen: ReportSeen): SaidStatus | undefined {
  const words = wordsOf(read, seen.document.file.text);
  if (isMarked(read, words)) return undefined;
  const text = words.text.replace(/\*\*|__/g, '');
  return seen.words.readAlone(text) ?? announcedStatus(text, seen.words);
}

function explain(read: ReadLine, seen: ReportSeen): MistakeHere | undefined {
  const alone = statusAlone(read, seen);
  if (!alone) return undefined;
  const source = seen.document.file.text;
  const words = wordsOf(read, source);
  const isPlan = seen.document.report.kind === 'plan';
  const at = [words.start, words.end] as const;
  const below = read.line.lines;
  if (below.length === 0) {
    // "Status: green" may be a remark about the whole report.
    if (announcement.test(words.text.replace(/\*\*|__/g, ''))) return undefined;
    const { marker } = alone.status ?? {};
    return {
      at,
      found: `${quote(words.text)}, a line that is nothing but a status`,
      expected: 'the words of a piece of work',
      fix: isPlan
        ? 'Write what is planned, or delete the line.'
        : `Write which work this is about${marker === undefined ? '' : `, with [${marker}] before its words`}, or delete the line.`,
    };
  }
  const title = words.text.replace(/\*\*|__|:$/g, '');
  const groups = seen.document.lines.filter(({ line }) => line.lines.length > 0);
  const said = saidBeside(
    alone,
    title,
    alone.status ? [] : groups.map((group) => statusAlone(group, seen)),
    seen.words,
  );
  const { marker } = said?.status ?? {};
  const mistake = {
    at,
    found: `${quote(words.text)}, a line that only says the status of ${below.length === 1 ? 'the line' : `the ${plural(below.length, 'line')}`} below it`,
    expected: isPlan
      ? `no status: ${everythingPlanned(seen.statuses)}`
      : 'the status as a marker before the line that has it',
  };
  const lines = seen.document.lines.filter(({ line }) => below.includes(line));
  const [first] = lines;
  const open = marker === undefined ? openMarkers(title, seen.statuses) : undefined;
  if (!first || (!isPlan && marker === undefined && !open))
    return { ...mistake, fix: 'Write the marker that is true before each line below it, and delete this line.' };
  const { start, end } = offsetsOf(read.bullet);
  const stretch = [offsetsOf(first.bullet).start, end] as const;
  const unmarked = lines.filter((line) => !isPlan && !line.marker);
  const steps = (first.bullet.position?.start.column ?? 1) - (read.bullet.position?.start.column ?? 1);
  const outdented = (text: string) =>
    splitLines(text)
      .map((row, index) => (index === 0 ? row : row.slice(Math.min(steps, row.search(/\S|$/)))))
      .join('\n');
  if (!isPlan && open) return { ...mistake, fix: outdented(openLines(unmarked, open, title, source, stretch)) };
  const instead = outdented(markedLines(unmarked, `[${marker}] `, '', source, stretch));
  return { ...mistake, instead, over: [start, end] };
}

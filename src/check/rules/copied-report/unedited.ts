import { messageLabel } from '../../../history/history.ts';
import { plural } from '../../../report/plural.ts';
import { plainText } from '../../../report/markdown/nodes.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import type { Report } from '../../../report/schema/report.ts';
import type { QuestionRule } from '../../rule.ts';

/** Two reports with fewer lines may be alike by chance. */
const fewestLines = 5;

/** With so many, a status without any marker is no short remark on the plan. */
const fewestPlanned = 3;

/** A report that says the same as the one before of its kind: a copy that nobody has edited. */
export const uneditedCopy: QuestionRule = {
  code: 'copied-report',
  check({ history: { reports }, isMisread }, report) {
    const all = reports.flatMap((whole) => whole.parts.map((part) => ({ whole, part })));
    for (const { whole, part: one } of all) {
      // Somebody is editing a report whose lines wait for their markers.
      if (withSubLines(topLines(one.sections)).some((line) => isMisread({ part: one, line }))) continue;
      const ofTeam = all.filter(({ part }) => part.team === one.team);
      const plan = ofTeam.find(({ part }) => part.kind === 'plan' && part.cycle === one.cycle);
      if (plan && one.kind === 'status' && isPlanWithoutStatuses(one, plan.part)) {
        report(one.file, {
          found: `the lines of the ${messageLabel(plan.whole)}, none of which has a marker`,
          expected: 'a marker before each line, which says what became of it',
          fix: 'Write the marker that is true before each line.',
        });
        continue;
      }
      const before = ofTeam.findLast(({ whole: { kind, index } }) => kind === one.kind && index < whole.index);
      const changed = before && wordsChanged(one, before.part);
      if (changed === undefined) continue;
      const but = changed === 0 ? '' : `, but for ${plural(changed, 'word')}`;
      report(one.file, {
        found: `the lines${one.kind === 'status' ? ' and statuses' : ''} of the ${messageLabel(before!.whole)}${but}`,
        expected: one.kind === 'status' ? 'what has happened since' : 'what is planned now',
        fix: 'Write what this report says, or delete the file until there is something to say.',
      });
    }
  },
};

/** Whether nobody has said in a copy of the plan what became of it. */
function isPlanWithoutStatuses(now: Report, plan: Report): boolean {
  const [lines, planned] = [now, plan].map(({ sections }) => withSubLines(topLines(sections)));
  if (!lines || !planned || lines.length < fewestPlanned || lines.length !== planned.length) return false;
  return lines.every(({ status, text }, index) => status.id === 'unrecorded' && text === planned[index]?.text);
}

/** How many words are other ones; undefined if the reports differ in more than a few, or in a status. */
function wordsChanged(now: Report, before: Report): number | undefined {
  const [lines, earlier] = [now, before].map(({ sections }) => withSubLines(topLines(sections)));
  if (!lines || !earlier || lines.length < fewestLines || lines.length !== earlier.length) return undefined;
  if (lines.some(({ status }, index) => status.id !== earlier[index]?.status.id)) return undefined;
  const [words, wordsBefore] = [wordsOf(now), wordsOf(before)];
  const changed = Math.max(countMissing(words, wordsBefore), countMissing(wordsBefore, words));
  return changed <= Math.max(2, words.length / 50) ? changed : undefined;
}

/** Everything that a report says, in words. */
function wordsOf({ intro, sections }: Report): string[] {
  const texts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'prose'
        ? plainText(block.body)
        : withSubLines(block.lines).flatMap(({ written, body, tag }) => [
            written,
            plainText(body),
            JSON.stringify(tag),
          ]),
    ),
  );
  return [plainText(intro), ...texts].flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
}

/** How many words of one list the other lacks. */
function countMissing(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let missing = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing++;
    else left.set(word, count - 1);
  }
  return missing;
}

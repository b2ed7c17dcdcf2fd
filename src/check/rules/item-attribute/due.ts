import { quote } from '../../../report/diagnostics/source.ts';
import { isDay } from '../../../report/lines/item-tag.ts';
import { cyclesOf, type Cycle } from '../../../report/order.ts';
import { isReport } from '../../../report/read-report.ts';
import { misspeltLabel } from '../../cycle-list.ts';
import { namedAmong, type NamedCycle } from '../../cycle-named.ts';
import { dayAdvice } from '../../fields/day-advice.ts';
import { writtenDays, type DayHints } from '../../fields/written-days.ts';
import { lineText } from '../../line-text.ts';
import type { ContentRule } from '../../rule.ts';

/** A due date is a day, or the label of a cycle. */
export const wrongDue: ContentRule = {
  code: 'item-attribute',
  check({ content: { site }, documents }, report) {
    if (!site) return;
    const cycles = cyclesOf(site);
    const known = { cycles, namedIn: namedAmong(cycles) };
    for (const { file, lines, report: own } of documents.filter(isReport)) {
      for (const { line } of lines) {
        const { due } = line.tag;
        if (!due || (due.day ?? due.cycle) !== undefined) continue;
        const hints = { language: own.language ?? site.language, after: own.date };
        const { meant, advice } = correction(due.written, known, hints);
        report(file.displayPath, {
          at: line.position,
          found: `due=${quote(due.written)}`,
          expected: 'a day as YYYY-MM-DD, or the label of a cycle that `cycles` in site.yaml lists',
          fix: meant === undefined ? advice : lineText(line, { tag: { ...line.tag, due: { written: meant } } }),
        });
      }
    }
  },
};

interface Correction {
  /** Undefined if only the author knows it. */
  meant?: string | undefined;
  advice: string;
}

/** The cycles of a site, and those that a text names. */
interface KnownCycles {
  cycles: readonly Cycle[];
  namedIn: (text: string) => NamedCycle[];
}

function correction(written: string, { cycles, namedIn }: KnownCycles, hints: DayHints): Correction {
  const days = writtenDays(written, hints).filter(isDay);
  const choices = days.map(asDue).join(' or ');
  if (days.length > 1) return { advice: `Write ${choices}, whichever is meant.` };
  const labels = cycles.map(({ label }) => label);
  const formOf = (label: string) => label.toLowerCase().replace(/\d/g, '#');
  const isLikeOthers = labels.some((label) => formOf(label) === formOf(written));
  const ending = isLikeOthers ? `; or list the cycle ${written} in site.yaml.` : '.';
  return {
    meant: days[0] ?? misspeltLabel(written, labels),
    advice:
      ofCycleIn(namedIn(written)) ??
      (dayAdvice(written, hints, asDue) ?? 'Write a day such as due="2031-06-30", or delete due.').replace(
        /\.$/,
        ending,
      ),
  };
}

function asDue(day: string): string {
  return `due="${day}"`;
}

/** "End of Q3 2031", where 2031Q3 is a cycle. */
function ofCycleIn([named, ...others]: readonly NamedCycle[]): string | undefined {
  if (!named || others.length > 0) return undefined;
  return `Write ${asDue(named.cycle.label)} if its last day is meant, or another day.`;
}

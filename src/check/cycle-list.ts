/** The list of cycles in `site.yaml`, for the rules that correct it as a whole. */
import { isSeq } from 'yaml';
import { misspelt } from '../report/diagnostics/nearest.ts';
import { placesIn } from '../report/diagnostics/source.ts';
import { yamlText } from '../report/fields/yaml.ts';
import { cyclesOf, guessOrder, uniqueCycles, type Cycle } from '../report/order.ts';
import { slugify } from '../report/slug.ts';
import { placeOfField } from '../report/fields/field-place.ts';
import type { ContentSeen, Mistake } from './rule.ts';
import { reportedCycles } from './wrong-paths.ts';

export interface CycleList {
  /** As `site.yaml` has it. */
  cycles: readonly Cycle[];
  /** With the cycles that only have a folder, where they probably belong. */
  all: readonly Cycle[];
  /** Ids of the cycles that have a folder with a report. */
  reported: ReadonlySet<string>;
  /** Whether a cycle comes after the newest report. */
  isPlanned(id: string): boolean;
  /** As the list should be. */
  right: readonly Cycle[];
  /**
   * A mistake in the list, whose fix is the whole list. Without `right`, only the author knows the order.
   */
  mistake(found: string, expected: string, right: readonly Cycle[] | undefined): Mistake;
}

/** Undefined if `site.yaml` could not be read. */
export function cycleList({ content, input, nameOf, textOf }: ContentSeen): CycleList | undefined {
  const { site, reports } = content;
  if (!site) return undefined;
  const cycles = cyclesOf(site);
  const reported = reportedCycles(input.paths);
  const guessed = guessOrder(cycles, reports);
  // Dates tell the order; a wrong date is an error of its own.
  const all = guessed.every(isDated) ? byDate(guessed) : guessed;
  const newest = all.findLastIndex(({ id }) => reported.has(id));
  // If there are no reports at all, that is reported instead.
  const isPlanned = (id: string) => reported.size === 0 || all.findLastIndex((cycle) => cycle.id === id) > newest;
  const right = uniqueCycles(all.filter(({ id }) => reported.has(id) || isPlanned(id)));
  const text = textOf(nameOf('site.yaml'));
  const ids = cycles.map(({ id }) => id);
  // Each of a thousand cycles can have a mistake.
  let place: ReturnType<typeof placeOfField> | undefined;
  const mistake: CycleList['mistake'] = (found, expected, order) => {
    const { start, end, node } = (place ??= placeOfField(text, ['cycles']));
    const entries = order?.map(({ id, label }) => site.cycles[ids.indexOf(id)] ?? label);
    return {
      at: placesIn(text).span(start, end),
      found,
      expected,
      fix: entries
        ? `cycles:${listText(entries, isSeq(node) && node.flow !== true)}`
        : 'Correct the day on which one of them starts or ends.',
    };
  };
  return { cycles, all, reported, isPlanned, right, mistake };
}

/** @param isInRows whether each entry has a row of its own. */
function listText(entries: readonly unknown[], isInRows: boolean): string {
  return isInRows ? entries.map((entry) => `\n  - ${yamlText(entry)}`).join('') : ` ${yamlText(entries)}`;
}

/** Of other ids, one with the same letters and digits. */
export function twinOf(id: string, others: Iterable<string>): string | undefined {
  const bare = (text: string) => slugify(text).replaceAll('-', '');
  return [...others].find((other) => bare(other) === bare(id));
}

/** The label that is misspelt. One with other numbers is another cycle: `2031Q4` is not `2031Q3`. */
export function misspeltLabel(written: string, labels: readonly string[]): string | undefined {
  const numbersIn = (text: string) => text.replace(/\D+/g, '');
  return misspelt(
    written,
    labels.filter((label) => numbersIn(label) === numbersIn(written)),
  );
}

export type DatedCycle = Cycle & { starts: string };

export function isDated(cycle: Cycle): cycle is DatedCycle {
  return cycle.starts !== undefined;
}

/** The oldest first. */
export function byDate(cycles: readonly DatedCycle[]): DatedCycle[] {
  return cycles.toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
}

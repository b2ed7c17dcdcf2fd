import { isSeq } from 'yaml';
import { reportedCycles } from '../content-path.ts';
import type { Content, ContentInput, ContentOptions } from '../content.ts';
import type { Finding, Reporter } from '../diagnostics/diagnostic.ts';
import { quote, spanAt } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf, guessOrder, uniqueCycles, type Cycle } from '../order.ts';

type Add = (finding: Omit<Finding, 'position' | 'fix'>, right: readonly Cycle[]) => void;

/**
 * Checks the order of the cycles against the reports there are, and against the dates of the cycles. The fix of each
 * mistake is the whole field.
 */
export function checkCycles(content: Content, input: ContentInput, options: ContentOptions, report: Reporter): void {
  const cycles = cyclesOf(content.site);
  const ids = cycles.map(({ id }) => id);
  const reported = reportedCycles(input.paths);
  const guessed = guessOrder(cycles, content.reports);
  // Dates tell the order, and a wrong one is an error of its own.
  const ordered = guessed.every(({ starts }) => starts !== undefined) ? byDate(guessed) : guessed;
  const newest = ordered.findLastIndex(({ id }) => reported.has(id));
  // Cycles after the newest report are planned. If there is no report at all, that is reported instead.
  const isFuture = (id: string) => reported.size === 0 || ordered.findLastIndex((cycle) => cycle.id === id) > newest;
  const right = uniqueCycles(ordered.filter(({ id }) => reported.has(id) || isFuture(id)));
  const text = input.files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  const { start, end, node } = placeOfField(text, ['cycles']);
  const isInRows = isSeq(node) && node.flow !== true;
  const add: Add = (finding, right) => {
    const entries = right.map(({ id, label }) => content.site.cycles[ids.indexOf(id)] ?? label);
    const list = isInRows ? entries.map((entry) => `\n  - ${yamlText(entry)}`).join('') : ` ${yamlText(entries)}`;
    report(`${options.root}/site.yaml`, { ...finding, position: spanAt(text, start, end), fix: `cycles:${list}` });
  };

  cycles.forEach(({ id, label }, index) => {
    if (ids.indexOf(id) < index) {
      const found = `the cycle ${quote(label)} a second time`;
      add({ code: 'duplicate-name', found, expected: 'each cycle once' }, right);
    } else if (!reported.has(id) && !isFuture(id)) {
      const found = `the cycle ${quote(label)}, which has no report (cycles/${id}/plan.mdx or status.mdx), though a later cycle has one`;
      const expected = 'a report for every cycle up to the newest one that has any';
      add({ code: 'cycle-without-report', found, expected }, right);
    }
  });
  for (const { id } of ordered.filter((cycle) => !ids.includes(cycle.id))) {
    const found = `a report in ${quote(`cycles/${id}/`)}, but no cycle ${quote(id)} in site.yaml`;
    add({ code: 'unknown-cycle', found, expected: 'every cycle that has a report, oldest first' }, right);
  }
  checkDates(cycles, add);
}

/** Reports cycles that are not in the order of their dates. */
function checkDates(cycles: readonly Cycle[], add: Add): void {
  if (cycles.some(({ starts }) => starts === undefined)) return;
  const late = cycles.findIndex(({ starts }, index) => index > 0 && starts! < cycles[index - 1]!.starts!);
  if (late < 0) return;
  const found = `the cycle ${quote(cycles[late]!.label)}, which starts before ${quote(cycles[late - 1]!.label)} above it`;
  add({ code: 'cycle-order', found, expected: 'the cycles in the order of their dates, oldest first' }, byDate(cycles));
}

function byDate(cycles: readonly Cycle[]): Cycle[] {
  return cycles.toSorted((a, b) => (a.starts! < b.starts! ? -1 : 1));
}

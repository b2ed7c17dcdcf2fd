import { isSeq, type Node } from 'yaml';
import { meantKinds } from '../content-path.ts';
import type { Content, ContentInput, ContentOptions } from '../content.ts';
import type { Finding, Reporter } from '../diagnostics/diagnostic.ts';
import { correctedLines, quote, spanAt } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import { guessOrder, type Cycle } from '../order.ts';

interface Range {
  start: number;
  end: number;
}

/** The field `cycles` as written. */
interface Order {
  text: string;
  /** The field, name and value. */
  field: Range;
  /** Its entries, from their hyphens on. */
  ranges: Range[];
  /** Whether each entry has lines of its own. */
  isBlock: boolean;
}

/** Checks the order of the cycles against the reports there are, and against the dates of the cycles. */
export function checkCycles(content: Content, input: ContentInput, options: ContentOptions, report: Reporter): void {
  const order = orderIn(input.files.find(({ path }) => path === 'site.yaml')?.text ?? '');
  const { cycles } = content;
  const ids = cycles.map(({ id }) => id);
  const reported = new Set(meantKinds(input.paths).flatMap(({ kind }) => (kind.is === 'report' ? kind.cycle : [])));
  const guessed = guessOrder(cycles, content.reports);
  // Dates tell the order, and a wrong one is an error of its own.
  const all = guessed.every(({ starts }) => starts !== undefined)
    ? guessed.toSorted((a, b) => (a.starts! < b.starts! ? -1 : 1))
    : guessed;
  const last = all.findLastIndex(({ id }) => reported.has(id));
  // Cycles after the newest report are planned. If there is no report at all, that is reported instead.
  const isFuture = (id: string) => reported.size === 0 || all.findLastIndex((one) => one.id === id) > last;
  // One fix for everything that is wrong with the order.
  const right = all.filter(
    ({ id }, index) => (reported.has(id) || isFuture(id)) && all.findIndex((one) => one.id === id) === index,
  );
  const entryOf = ({ id, label }: Cycle) => content.site.cycles[ids.indexOf(id)] ?? label;
  const whole = `cycles: ${yamlText(right.map(entryOf))}`;
  const add = (finding: Omit<Finding, 'position'>, { start, end } = order.field) =>
    report(`${options.root}/site.yaml`, { ...finding, position: spanAt(order.text, start, end) });

  cycles.forEach(({ id, label }, index) => {
    const found =
      ids.indexOf(id) < index
        ? ({
            code: 'duplicate-name',
            found: `the cycle ${quote(label)} a second time`,
            expected: 'each cycle once',
          } as const)
        : !reported.has(id) && !isFuture(id)
          ? ({
              code: 'cycle-without-report',
              found: `the cycle ${quote(label)}, which has no report (cycles/${id}/plan.mdx or status.mdx), though a later cycle has one`,
              expected: 'a report for every cycle up to the newest one that has any',
            } as const)
          : undefined;
    if (found) add({ ...found, fix: order.isBlock ? 'Delete this entry.' : whole }, order.ranges[index]);
  });
  const unknown = all.filter(({ id }) => !ids.includes(id));
  const above = ({ id }: Cycle) =>
    all
      .slice(
        0,
        all.findIndex((one) => one.id === id),
      )
      .findLast((one) => ids.includes(one.id))?.id;
  for (const cycle of unknown) {
    // Those below the same entry are pasted together.
    const labels = unknown.filter((other) => above(other) === above(cycle)).map(({ label }) => label);
    const beside = Math.max(ids.indexOf(above(cycle) ?? ''), 0);
    const range = order.isBlock ? order.ranges[beside] : undefined;
    // An entry that another message deletes goes with it.
    const isKept = right.some(({ id }) => id === ids[beside]);
    add(
      {
        code: 'unknown-cycle',
        found: `a report in ${quote(`cycles/${cycle.id}/`)}, but no cycle ${quote(cycle.id)} in site.yaml`,
        expected: 'every cycle that has a report, oldest first',
        fix: range ? besideEntry(order, range, labels, isKept, above(cycle) === undefined) : whole,
      },
      range,
    );
  }
  checkDates(cycles, order, entryOf, add);
}

/** Reports cycles that are not in the order of their dates. */
function checkDates(
  cycles: readonly Cycle[],
  { text, ranges, isBlock }: Order,
  entryOf: (cycle: Cycle) => unknown,
  add: (finding: Omit<Finding, 'position'>, range?: Range) => void,
): void {
  const dated = cycles.filter(({ starts }) => starts !== undefined);
  const late = dated.findIndex(({ starts }, index) => index > 0 && starts! < dated[index - 1]!.starts!);
  if (late < 0 || dated.length < cycles.length || ranges.length !== cycles.length) return;
  const sorted = cycles
    .map((cycle, index) => ({ cycle, range: ranges[index]! }))
    .sort((a, b) => (a.cycle.starts! < b.cycle.starts! ? -1 : 1));
  const [start, end] = [ranges[0]!.start, ranges.at(-1)!.end];
  const lines = sorted.map(({ range }) => text.slice(range.start, range.end));
  add(
    {
      code: 'cycle-order',
      found: `the cycle ${quote(dated[late]!.label)}, which starts before ${quote(dated[late - 1]!.label)} above it`,
      expected: 'the cycles in the order of their dates, oldest first',
      fix: isBlock
        ? correctedLines(text, start, end, lines.join(`\n${indentAt(text, start)}`))
        : `cycles: ${yamlText(sorted.map(({ cycle }) => entryOf(cycle)))}`,
    },
    isBlock ? { start, end } : undefined,
  );
}

/** An entry, if it is kept, with others above or below it. */
function besideEntry(
  { text }: Order,
  { start, end }: Range,
  labels: readonly string[],
  isKept: boolean,
  isAbove: boolean,
): string {
  const [own, added] = [isKept ? [text.slice(start, end)] : [], labels.map((label) => `- ${yamlText(label)}`)];
  const entries = isAbove ? [...added, ...own] : [...own, ...added];
  return correctedLines(text, start, end, entries.join(`\n${indentAt(text, start)}`));
}

function indentAt(text: string, offset: number): string {
  return /[^\r\n]*$/.exec(text.slice(0, offset))![0];
}

function orderIn(text: string): Order {
  const { node: cycles, ...field } = placeOfField(text, ['cycles']);
  if (!isSeq(cycles)) return { text, field, ranges: [], isBlock: false };
  const isBlock = cycles.flow !== true;
  const ranges = (cycles.items as Node[]).map(({ range }) => {
    const [from = 0, to = 0] = range ?? [];
    const end = from + text.slice(from, to).trimEnd().length;
    return { start: isBlock ? text.lastIndexOf('-', from - 1) : from, end };
  });
  return { text, field, ranges, isBlock };
}

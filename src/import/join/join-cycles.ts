import { PlainError } from '../../report/diagnostics/plain-error.ts';
import type { Cycle } from '../../report/order.ts';

/**
 * Joins the cycles of two sites. Those that only one has stand between the same ones as there; where both have some
 * there, their dates say the order.
 * @returns all of them, oldest first; of those that both have, the first site's.
 * @throws PlainError if nobody can say the order.
 */
export function joinCycles(cycles: readonly Cycle[], others: readonly Cycle[]): Cycle[] {
  const common = ids(cycles).filter((id) => ids(others).includes(id));
  const inOther = ids(others).filter((id) => common.includes(id));
  if (common.join() !== inOther.join())
    throw new PlainError(
      `The sites have the same cycles in another order: ${common.join(', ')}, and ${inOther.join(', ')}. Correct one of them.`,
    );
  const [gaps, otherGaps] = [gapsOf(cycles, common), gapsOf(others, common)];
  return gaps.flatMap((gap, index) => {
    const both = cycles.find(({ id }) => id === common[index]);
    return [...inOrder(gap, otherGaps[index]!), ...(both ? [both] : [])];
  });
}

const ids = (all: readonly Cycle[]): string[] => all.map(({ id }) => id);

/** The most labels that a message lists. */
const maxListed = 6;

function shortened(labels: readonly string[]): string[] {
  return labels.length > maxListed ? [...labels.slice(0, 2), '…', ...labels.slice(-2)] : [...labels];
}

/** The cycles before each of the common ones, and those after the last. */
function gapsOf(cycles: readonly Cycle[], common: readonly string[]): Cycle[][] {
  const gaps: Cycle[][] = [[]];
  for (const cycle of cycles) {
    if (common.includes(cycle.id)) gaps.push([]);
    else gaps.at(-1)!.push(cycle);
  }
  return gaps;
}

function inOrder(gap: readonly Cycle[], others: readonly Cycle[]): Cycle[] {
  const all = [...gap, ...others];
  if (gap.length === 0 || others.length === 0) return all;
  const dayOf = ({ starts, ends }: Cycle) => starts ?? ends;
  const sorted = all.toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1));
  const stays = (some: readonly Cycle[]) =>
    ids(sorted.filter((cycle) => some.includes(cycle))).join() === ids(some).join();
  if (all.every(dayOf) && stays(gap) && stays(others)) return sorted;
  const labels = (some: readonly Cycle[]) => shortened(some.map(({ label }) => label)).join(', ');
  throw new PlainError(
    `Nobody can say in which order ${labels(gap)} and ${labels(others)} come. Put those of the other site into "cycles" in site.yaml, in the right places, then repeat this command.`,
  );
}

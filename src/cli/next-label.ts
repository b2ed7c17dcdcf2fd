import type { Archive } from '../history/archive.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { cyclesOf } from '../report/order.ts';
import { addCycle } from '../import/add-cycle.ts';
import { labelAfter, mustBeLabel, type Coming } from '../import/next-report.ts';
import type { SiteFiles } from './read-site.ts';

/**
 * Throws a PlainError if no report comes next in the cycle with a label, and none just before it.
 * @param example How to name a cycle on the command line.
 */
export function mustBeNext(
  label: string,
  { label: next, kind, isOfPlan }: Coming,
  { content, history }: Archive,
  example: (label: string) => string,
): void {
  mustBeLabel(label);
  const id = label.toLowerCase();
  if (next?.toLowerCase() === id) return;
  const following = isOfPlan ? labelAfter(next!.toLowerCase(), content) : next;
  const reported = history.cycles.find(({ cycle }) => cycle.id === id);
  if (reported) {
    const has = !reported.status ? 'is planned' : reported.plan ? 'has its reports' : 'has its status';
    // It may lack the plan of a team, which nobody needs any more: say what would be made instead.
    const instead = next === undefined ? 'Name the cycle that comes next' : `The ${next} ${kind} comes next`;
    throw new PlainError(`${reported.cycle.label} ${has} already. ${instead}: ${example(next ?? 'LABEL')}`);
  }
  if (following !== undefined && following.toLowerCase() !== id)
    throw new PlainError(`${following} comes next in the order, not ${label}: ${example(following)}`);
}

/** The text of `site.yaml` with a cycle, unless it is listed. Throws a PlainError if it has to be added by hand. */
export function withCycle(
  { input, settings }: SiteFiles,
  label: string,
  { content }: { content: Pick<Archive['content'], 'site'> },
): string | undefined {
  if (cyclesOf(content.site).some(({ id }) => id === label.toLowerCase())) return undefined;
  const added = addCycle(input.files.find(({ path }) => path === 'site.yaml')?.text ?? '', label);
  if (added !== undefined) return added;
  throw new PlainError(
    `Add ${label} to the end of "cycles" in ${settings.root}/site.yaml by hand, then repeat this command.`,
  );
}

/** Says that a cycle was added, and that it lacks the dates that others have, which only the team can know. */
export function addedMessage(
  label: string,
  root: string,
  { content }: { content: Pick<Archive['content'], 'site'> },
  dryRun = false,
): string {
  const isDated = content.site.cycles.some((cycle) => typeof cycle === 'object' && cycle.starts !== undefined);
  const added = `${dryRun ? 'Would add' : 'Added'}: ${label} at the end of the order in ${root}/site.yaml`;
  return isDated ? `${added}, without dates: give it its own, as the other cycles have theirs.` : `${added}.`;
}

import type { Archive } from '../history/archive.ts';
import type { Appearance, CycleReports, Thread } from '../history/history.ts';
import { outcomes, outcomesOf, type Outcome } from '../history/outcomes.ts';
import { isOfTeam } from '../history/parts.ts';
import { countedLine, type DeliveryCounts } from '../history/track-record.ts';
import { outcomeIcons, type Icon } from './change-groups.ts';
import type { TeamSummary } from './team-summaries.ts';

/** The items of a team that had the same outcome in a cycle. */
export interface OutcomeGroup {
  name: Outcome;
  icon: Icon;
  title: string;
  rows: { thread: Thread; appearance: Appearance }[];
}

/** What a team planned in a cycle, and which of it was delivered. */
export interface TeamDelivery extends DeliveryCounts {
  entry: CycleReports;
  groups: OutcomeGroup[];
}

/** In the newest cycle in which a team planned anything and has a status; undefined if there is none. */
export function teamDelivery(
  { team, record }: TeamSummary,
  { history, areaById, t }: Archive,
): TeamDelivery | undefined {
  const { entry, counts } = record.findLast((cycle) => cycle.counts.delivery) ?? {};
  if (!entry?.status || !counts?.delivery) return undefined;
  const { status } = entry;
  const isOwn = isOfTeam(team, areaById);
  const rows = outcomesOf(entry, history)!.items.flatMap(({ outcome, thread, plan, status: now }) => {
    const line = plan ? countedLine(plan, now, status) : now!;
    return line && isOwn(line) ? { outcome, thread, appearance: (now ?? plan)! } : [];
  });
  const groups = outcomes.map((name) => ({
    name,
    icon: outcomeIcons[name],
    title: t(`outcome.${name}`),
    rows: rows.filter(({ outcome }) => outcome === name),
  }));
  return { ...counts.delivery, entry, groups: groups.filter((group) => group.rows.length > 0) };
}

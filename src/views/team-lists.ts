import type { Archive } from '../history/archive.ts';
import type { Thread } from '../history/history.ts';
import { cycleChangeAt } from '../history/related-lines.ts';
import type { Standing } from '../history/standing.ts';
import type { ChangeGroup } from './change-groups.ts';
import { teamChanges } from './team-changes.ts';
import { teamDelivery, type OutcomeGroup, type TeamDelivery } from './team-delivery.ts';
import type { TeamSummary } from './team-summaries.ts';

/** What the page of a team lists. */
export interface TeamLists {
  delivery: TeamDelivery | undefined;
  outcomes: OutcomeGroup[];
  /** Empty if the newest report is the one whose outcomes are listed. */
  changed: ChangeGroup[];
  isSame: boolean;
  standing: TeamSummary['standing'];
  /** The items of outcomes and changes. */
  said: ReadonlySet<Thread>;
}

/** Lists each new and each closed item of a team once. */
export function teamLists(summary: TeamSummary, archive: Archive): TeamLists {
  const { standing, newest } = summary;
  // What is open or not mentioned says so where everything of the team stands, which folds what is closed.
  const listed = new Set([...standing.open, ...standing.unlisted].map(({ thread }) => thread));
  const isClosed = ({ thread }: { thread: Thread }) => !listed.has(thread);
  const delivery = teamDelivery(summary, archive);
  const outcomes = (delivery?.groups ?? [])
    .map((group) => (group.name === 'unplanned' ? { ...group, rows: group.rows.filter(isClosed) } : group))
    .filter(({ rows }) => rows.length > 0);
  const isSame = delivery !== undefined && delivery.entry.status === newest;
  const changed = (isSame ? [] : teamChanges(summary, archive))
    .map((group) => ({ ...group, rows: group.rows.filter(isClosed) }))
    .filter(({ rows }) => rows.length > 0);
  // What is new comes first, because home leads to it.
  const isNew = ({ life }: Standing) => cycleChangeAt(life.latest)?.word === 'new';
  const open = [...standing.open.filter(isNew), ...standing.open.filter((one) => !isNew(one))];
  const said = new Set([...outcomes, ...changed].flatMap(({ rows }) => rows.map(({ thread }) => thread)));
  return { delivery, outcomes, changed, isSame, standing: { ...standing, open }, said };
}

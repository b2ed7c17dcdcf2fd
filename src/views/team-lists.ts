import type { Archive } from '../history/archive.ts';
import type { Thread } from '../history/history.ts';
import { cycleChangeAt } from '../history/related-lines.ts';
import type { Standing } from '../history/standing.ts';
import { teamChanges } from './team-changes.ts';
import { teamDelivery } from './team-delivery.ts';
import type { TeamSummary } from './team-summaries.ts';

/** What the page of a team lists: each new and each closed item once. */
export function teamLists(summary: TeamSummary, archive: Archive) {
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
  return {
    delivery,
    outcomes,
    changed,
    /** Whether the newest report is the one whose outcomes are listed. */
    isSame,
    standing: { ...standing, open },
    /** The items of the first two lists. */
    said: new Set([...outcomes, ...changed].flatMap(({ rows }) => rows.map(({ thread }) => thread))),
  };
}

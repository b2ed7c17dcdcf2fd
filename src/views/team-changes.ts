import type { Archive } from '../history/archive.ts';
import { isOfTeam } from '../history/parts.ts';
import { changeGroups, type ChangeGroup } from './change-groups.ts';
import type { TeamSummary } from './team-summaries.ts';

/** What happened to the items of a team in its newest report, without what is as it was; none in a first report. */
export function teamChanges({ newest, team }: TeamSummary, archive: Archive): ChangeGroup[] {
  if (!newest || newest.index === 0) return [];
  const isOwn = isOfTeam(team, archive.areaById);
  return changeGroups(newest, archive).flatMap((group): ChangeGroup | [] => {
    const rows = group.rows.filter(({ thread, appearance }) => thread.isItem && isOwn(appearance));
    const isSame = group.name === 'carried' || group.name === 'unfinished';
    return rows.length === 0 || isSame ? [] : { ...group, rows };
  });
}

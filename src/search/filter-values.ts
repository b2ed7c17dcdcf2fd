import type { Archive } from '../history/archive.ts';
import { changeWords } from '../history/history.ts';
import type { FilterLists } from './filters.ts';
import { kinds } from './record.ts';

/** The values of each search filter with their labels, in the order of the site; cycles newest first. */
export function filterValues({ content, history, teamById, t }: Archive): FilterLists {
  return {
    kind: kinds.map((kind) => [kind, t(`word.${kind}`)]),
    ...(teamById.size > 0 && { team: [...teamById.values()].map(({ id, name }): [string, string] => [id, name]) }),
    area: content.areas.map(({ id, title }) => [id, title]),
    cycle: history.cycles.toReversed().map(({ cycle }) => [cycle.id, cycle.label]),
    status: history.statuses.map(({ id, word }) => [id, word]),
    change: changeWords.map((change) => [change, t(`change.${change}`)]),
  };
}

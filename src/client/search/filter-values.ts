/** What filters call their values, for a search that has no filters on its page: `search/names.json`. */
import { changeWord, changeWords } from '../../components/words.ts';
import { statuses, statusWord } from '../../report/status.ts';
import { kinds, kindWord } from '../../search/record.ts';
import type { KnownValues } from './search-state.ts';

/** Ids and titles, areas in their order, the newest cycle first. */
export interface NamesFile {
  areas: [id: string, title: string][];
  cycles: [id: string, label: string][];
  /** Whether there are reports to compare. */
  compared: boolean;
}

/**
 * The values of every filter.
 * @param file as loaded.
 * @returns values with their labels, in the order of the site.
 */
export function knownValues({ areas, cycles }: Pick<NamesFile, 'areas' | 'cycles'>): KnownValues {
  return {
    kind: new Map(kinds.map((kind) => [kind, kindWord[kind]])),
    area: new Map(areas),
    cycle: new Map(cycles),
    status: new Map(statuses.map((status) => [status, statusWord[status]])),
    change: new Map(changeWords.map((change) => [change, changeWord[change]])),
  };
}

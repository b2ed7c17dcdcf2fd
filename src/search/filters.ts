/** The filters, as the URL of the search page names them. */
export const filterNames = ['kind', 'team', 'area', 'cycle', 'status', 'change'] as const;
export type FilterName = (typeof filterNames)[number];

/** The values of each filter with their labels. */
export type FilterLists = Record<Exclude<FilterName, 'team'>, FilterList> & { team?: FilterList };

type FilterList = [value: string, label: string][];

/** `search/names.json`: what filters offer, for a search on a page without filters. */
export interface NamesFile {
  /** Ids and labels; the newest cycle first. Only a site of several teams has `team`. */
  filters: FilterLists;
  /** The heading above the teams, if there are several. */
  teams?: string;
  /** Whether there are reports to compare. */
  compared: boolean;
}

/** The filters, as the URL of the search page names them. */
export const filterNames = ['kind', 'area', 'cycle', 'status', 'change'] as const;
export type FilterName = (typeof filterNames)[number];

/** `search/names.json`: what filters offer, for a search on a page without filters. */
export interface NamesFile {
  /** Ids and labels; the newest cycle first. */
  filters: Record<FilterName, [value: string, label: string][]>;
  /** Whether there are reports to compare. */
  compared: boolean;
}

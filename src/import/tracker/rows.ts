import { withoutHidden } from '../../report/diagnostics/hidden-characters.ts';
import { plainWord } from '../../report/status-words.ts';
import type { Status } from '../../report/status.ts';
import { denyingLabels, isArchived } from './denials.ts';
import { findColumns, saysNothing } from '../table/columns.ts';
import { tableIn } from './export-table.ts';
import { columnsOf, type TrackerMap, type TrackerSite } from './tracker-map.ts';

/** A piece of work in a tracker. */
export interface Work {
  title: string;
  key: string;
  area: string;
  /** The tracker's own words: its status and, if it ended, how. */
  word: string;
  /** What they mean; undefined if the map does not say. */
  status: string | undefined;
  /** The day by which it is to be done, as the tracker writes it. */
  due: string;
  /** Why it stands so, in the tracker's own words. */
  reason: string;
}

export interface TrackerWork {
  work: Work[];
  /** The words that the map does not have. */
  unknown: { statuses: string[]; resolutions: string[] };
}

/** Reads the work of an export as a map says. */
export function workIn(rows: readonly string[][], map: TrackerMap, site: TrackerSite): TrackerWork {
  const { statuses, words: known, headers } = site;
  const { header, body } = tableIn(rows, headers, columnsOf(map));
  const placesOf = Map.groupBy(header.keys(), (index) => header[index]!);
  const cellsOf = (row: readonly string[], name: string) =>
    (placesOf.get(name) ?? []).map((place) => withoutHidden((row[place] ?? '').replace(/\s+/g, ' ')).trim());
  const { title, status, key, area, due, reason = [] } = map.columns;
  const [found = -1] = findColumns(header, headers).resolution ?? [];
  const resolution = map.columns.resolution ?? header[found];
  // Of a column that the map does not name, only what denies a status counts.
  const isRead = (ended: string) =>
    ended !== '' && (map.columns.resolution !== undefined || known.ofCell(ended)?.closed === 'dropped');
  const byStatus = meaningsOf(map.statuses);
  const byResolution = meaningsOf(map.resolutions);
  const unknown = { statuses: new Set<string>(), resolutions: new Set<string>() };
  const work = body.flatMap((row) => {
    const first = (name: string | undefined) =>
      name === undefined ? '' : (cellsOf(row, name).find((cell) => cell !== '') ?? '');
    const explanation = (name: string) => (saysNothing(first(name), headers) ? '' : plainLinks(first(name)));
    // Of a tree, the deepest title is that of the row.
    const words = said(title, first).at(-1);
    if (words === undefined) return [];
    const stands = first(status);
    const ended = resolution === undefined ? (denyingLabels(header, row, site)[0] ?? '') : first(resolution);
    if (stands !== '' && !byStatus.has(plainWord(stands))) unknown.statuses.add(stands);
    const standing = byStatus.get(plainWord(stands));
    const isEnded = isRead(ended) && (stands === '' || isDelivered(standing, statuses));
    if (isEnded && !byResolution.has(plainWord(ended))) unknown.resolutions.add(ended);
    // What was put away unfinished may have been dropped.
    const isPutAway = !isEnded && !isDelivered(standing, statuses) && isArchived(header, row, site);
    return {
      title: words,
      key: first(key),
      area: first(area),
      due: first(due),
      reason: said(reason, explanation)[0] ?? '',
      word: [stands, isEnded ? ended : '', isPutAway ? 'archived' : ''].filter((word) => word !== '').join(', '),
      status: isEnded ? byResolution.get(plainWord(ended)) : isPutAway ? undefined : standing,
    };
  });
  return { work, unknown: { statuses: [...unknown.statuses], resolutions: [...unknown.resolutions] } };
}

/** What the cells of one or several columns say; no cell is empty. */
function said(columns: string | readonly string[], cellOf: (column: string) => string): string[] {
  return [columns]
    .flat()
    .map(cellOf)
    .filter((cell) => cell !== '');
}

/** The links of Jira's markup, such as `[words|https://…|smart-link]`, as words and URLs. */
function plainLinks(text: string): string {
  const link = /\[(?:([^[\]|]*)\|)?(https?:\/\/[^\s[\]|]+)(?:\|[a-z-]+)?\]/g;
  return text.replace(link, (_link, words: string | undefined, url: string) =>
    words === undefined || words === '' || words === url ? url : `${words} (${url})`,
  );
}

function meaningsOf(words: TrackerMap['statuses']): Map<string, string | undefined> {
  return new Map(Object.entries(words).map(([theirs, ours]) => [plainWord(theirs), ours ?? undefined]));
}

function isDelivered(id: string | undefined, statuses: readonly Status[]): boolean {
  return statuses.find((status) => status.id === id)?.closed === 'delivered';
}

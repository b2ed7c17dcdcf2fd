import { withoutHidden } from '../../report/diagnostics/hidden-characters.ts';
import type { Status } from '../../report/status.ts';
import { tableIn } from './find-columns.ts';
import { columnsOf, type TrackerMap } from './tracker-map.ts';
import { plainWord } from './tracker-words.ts';

/** A piece of work in a tracker. */
export interface Work {
  title: string;
  key: string;
  area: string;
  /** The tracker's own words: its status and, if it ended, how. */
  word: string;
  /** What they mean; undefined if the map does not say. */
  status: string | undefined;
}

export interface TrackerWork {
  work: Work[];
  /** The words that the map does not have. */
  unknown: { statuses: string[]; resolutions: string[] };
}

/** Reads the work of an export as a map says. */
export function workIn(rows: readonly string[][], map: TrackerMap, statuses: readonly Status[]): TrackerWork {
  const { header, body } = tableIn(rows, columnsOf(map));
  const cellsOf = (row: readonly string[], name: string) =>
    row.flatMap((cell, index) => (header[index] === name ? withoutHidden(cell.replace(/\s+/g, ' ')).trim() : []));
  const { title, status, key, area, resolution } = map.columns;
  const byStatus = meaningsOf(map.statuses);
  const byResolution = meaningsOf(map.resolutions);
  const unknown = { statuses: new Set<string>(), resolutions: new Set<string>() };
  const work = body.flatMap((row) => {
    const first = (name: string | undefined) =>
      name === undefined ? '' : (cellsOf(row, name).find((cell) => cell !== '') ?? '');
    // Of a tree, the deepest title is that of the row.
    const words = [title]
      .flat()
      .map(first)
      .findLast((cell) => cell !== '');
    if (words === undefined) return [];
    const stands = first(status);
    const ended = first(resolution);
    if (stands !== '' && !byStatus.has(plainWord(stands))) unknown.statuses.add(stands);
    const standing = byStatus.get(plainWord(stands));
    const isEnded = ended !== '' && (stands === '' || isDelivered(standing, statuses));
    if (isEnded && !byResolution.has(plainWord(ended))) unknown.resolutions.add(ended);
    return {
      title: words,
      key: first(key),
      area: first(area),
      word: [stands, ...(isEnded ? [ended] : [])].filter((word) => word !== '').join(', '),
      status: isEnded ? byResolution.get(plainWord(ended)) : standing,
    };
  });
  return { work, unknown: { statuses: [...unknown.statuses], resolutions: [...unknown.resolutions] } };
}

function meaningsOf(words: TrackerMap['statuses']): Map<string, string | undefined> {
  return new Map(Object.entries(words).map(([theirs, ours]) => [plainWord(theirs), ours ?? undefined]));
}

function isDelivered(id: string | undefined, statuses: readonly Status[]): boolean {
  return statuses.find((status) => status.id === id)?.closed === 'delivered';
}

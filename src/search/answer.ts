/** A record of the index, read back for one query. */
import type { Fragment } from './index-api.ts';
import { readPassageId, type Place } from './passage-id.ts';
import { nameSeparator } from './record-html.ts';
import { kinds, type Kind } from './record.ts';

export interface Answer {
  kind: Kind;
  /** Address of its page. */
  url: string;
  title: string;
  names: string[];
  area: string | undefined;
  status: string | undefined;
  /** The cycle in which an item was found to be no longer listed. */
  gone: string | undefined;
  cycles: string[];
  passages: FoundPassage[];
  /** Every indexed word that the query met. */
  met: ReadonlySet<string>;
}

export interface FoundPassage {
  place: Place;
  text: string;
  /** The indexed words in it that the query met, hidden ones too. */
  met: ReadonlySet<string>;
}

/**
 * Reads what the index gives for a record.
 * @param fragment as loaded.
 * @returns the answer; its passages in the order of the record, those the query did not meet too.
 */
export function readAnswer({ url, raw_content, content, filters, meta, anchors, weighted_locations }: Fragment): Answer {
  const words = (raw_content ?? content).split(/\s+/);
  const wordAt = (location: number) => (words[location] ?? '').replace(/\.$/, '');
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const passages = starts.map(({ id, title = '', location }, index): FoundPassage => {
    const end = starts[index + 1]?.location ?? Infinity;
    const met = weighted_locations.filter((at) => at.location >= location && at.location < end).map((at) => wordAt(at.location));
    return { place: readPassageId(id), text: title, met: new Set(met) };
  });
  return {
    kind: kinds.find((kind) => kind === filters['kind']?.[0]) ?? 'item',
    url,
    title: meta['title'] ?? '',
    names: meta['names']?.split(nameSeparator) ?? [],
    area: filters['area']?.[0],
    status: filters['status']?.[0],
    gone: filters['gone']?.[0],
    cycles: filters['cycle'] ?? [],
    passages,
    met: new Set(weighted_locations.map(({ location }) => wordAt(location))),
  };
}

/** A record of the index, read back for one query. */
import type { Fragment } from './index-api.ts';
import { synonymWords } from './mark.ts';
import { readPassageId, type Place } from './passage-id.ts';
import { groupMark, nameMark, nameSeparator } from './record-html.ts';
import { kinds, type Kind } from './record.ts';
import { queryWords } from './words.ts';

/** A record that a query met. */
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
  /** What is to be marked wherever it stands: the words that were met, and what stands in place of hidden ones. */
  marks: ReadonlySet<string>;
}

/** A passage of it. */
export interface FoundPassage {
  place: Place;
  text: string;
  /** The indexed words in it that the query met, hidden ones too, and what it has in place of these: `K8s` for "kubernetes". */
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
    const met = new Set(weighted_locations.filter((at) => at.location >= location && at.location < end).map((at) => wordAt(at.location)));
    const shown = met.size === 0 ? [] : hiddenGroups(words.slice(location, end)).flatMap((names) => synonymWords(title, names, met));
    return { place: readPassageId(id), text: title, met: new Set([...met, ...shown]) };
  });
  const kind = kindOf({ filters });
  const title = meta['title'] ?? '';
  const names = meta['names']?.split(nameSeparator) ?? [];
  const met = new Set(weighted_locations.map(({ location }) => wordAt(location)));
  // A topic that was asked for by another name is on its page under its own.
  const own = kind === 'topic' ? synonymWords(title, [title, ...names].map(queryWords), met) : [];
  return {
    kind,
    url,
    title,
    names,
    area: filters['area']?.[0],
    status: filters['status']?.[0],
    gone: filters['gone']?.[0],
    cycles: filters['cycle'] ?? [],
    passages,
    met,
    marks: new Set([...met, ...own, ...passages.flatMap((passage) => [...passage.met])]),
  };
}

/**
 * The kind of a record.
 * @param fragment as loaded.
 * @returns its kind.
 */
export function kindOf({ filters }: Pick<Fragment, 'filters'>): Kind {
  return kinds.find((one) => one === filters['kind']?.[0]) ?? 'item';
}

/** The words that are not shown with a passage, by group and name. */
function hiddenGroups(words: readonly string[]): string[][][] {
  const groups: string[][][] = [];
  for (const word of words) {
    if (word === groupMark) groups.push([[]]);
    else if (word === nameMark) groups.at(-1)?.push([]);
    else groups.at(-1)?.at(-1)?.push(word.replace(/\.$/, ''));
  }
  return groups;
}

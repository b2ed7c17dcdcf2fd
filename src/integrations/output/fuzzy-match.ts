import { misspelt } from '../../report/diagnostics/nearest.ts';

/**
 * The candidate whose last segment is most like that of an address.
 * @param address that is gone.
 * @param candidates addresses or ids.
 * @returns the one that shares the most words, at least a third of all; else the one that is a misspelling; undefined
 * where none is near. Never one with other numbers: version 4 and version 5 are two things.
 */
export function closest(address: string, candidates: Iterable<string>): string | undefined {
  const words = wordsOf(lastSegment(address));
  const all = [...candidates].map((candidate): [string, string] => [lastSegment(candidate), candidate]);
  const bySegment = new Map(all.filter(([segment]) => numbersIn(segment) === numbersIn(lastSegment(address))));
  let best: string | undefined;
  let bestShare = 1 / 3;
  for (const [segment, candidate] of bySegment) {
    const others = wordsOf(segment);
    const share = words.intersection(others).size / words.union(others).size;
    if (share > bestShare || (share === bestShare && best === undefined)) [best, bestShare] = [candidate, share];
  }
  if (best !== undefined) return best;
  const meant = misspelt(lastSegment(address), bySegment.keys());
  return meant === undefined ? undefined : bySegment.get(meant);
}

/**
 * The one candidate whose whole name is a part of that of an address: `middleware` of `coding-and-middleware`.
 * @param address that is gone.
 * @param candidates addresses or ids.
 * @returns it; undefined where there is none, or more than one.
 */
export function within(address: string, candidates: readonly string[]): string | undefined {
  const words = wordsOf(lastSegment(address));
  const [only, ...others] = candidates.filter((candidate) => wordsOf(lastSegment(candidate)).isSubsetOf(words));
  return others.length === 0 ? only : undefined;
}

/**
 * The last segment of an address or id.
 * @param address such as `/areas/ovens/seal/` or `ovens/seal`.
 * @returns `seal`.
 */
export function lastSegment(address: string): string {
  return address.replace(/\/$/, '').split(/[/#]/).at(-1) ?? '';
}

const numbersIn = (segment: string): string => (segment.match(/\p{N}+/gu) ?? []).sort().join();
const wordsOf = (segment: string): Set<string> => new Set(segment.split('-'));

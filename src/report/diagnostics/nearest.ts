import { distance } from 'fastest-levenshtein';
import { quote } from './source.ts';

/** Only the beginnings of longer words are compared, as comparing is quadratic. */
const maxLength = 200;

/** The candidate nearest to a word by edit distance, whatever its case and its hyphens. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestIn(word, withLetters(candidates));
}

/**
 * The nearest candidate, if at most every third letter differs, or only their order.
 * @param share that differ at most: 5 for every fifth, where another word would be worse than none.
 */
export function misspelt(word: string, candidates: Iterable<string>, share = 3): string | undefined {
  return misspeltIn(word, withLetters(candidates), share);
}

/** Candidates, and the letters of each that are compared. */
type WithLetters = readonly (readonly [candidate: string, letters: string])[];

function withLetters(candidates: Iterable<string>): WithLetters {
  return Array.from(candidates, (candidate) => [candidate, lettersOf(candidate)] as const);
}

function nearestIn(word: string, candidates: WithLetters): string | undefined {
  const letters = lettersOf(word);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const [candidate, others] of candidates) {
    // Comparing takes longer than counting: the distance is never shorter than the difference in length.
    if (Math.abs(others.length - letters.length) >= bestDistance) continue;
    const between = distance(letters, others);
    if (between < bestDistance) [best, bestDistance] = [candidate, between];
  }
  return best;
}

function misspeltIn(word: string, candidates: WithLetters, share = 3): string | undefined {
  const meant = nearestIn(word, candidates);
  if (meant === undefined) return undefined;
  const isNear = distanceOf(word, meant) * share <= Math.max(word.length, meant.length);
  return isNear || sortedLetters(word) === sortedLetters(meant) ? meant : undefined;
}

/**
 * The candidate that an id or URL most probably means. Ids of one area are alike, so the last segment decides: the
 * nearest candidate with the same or a misspelt last segment, or else the only one with all of its words, such as
 * `measure-heat-loss` for `heat-loss`.
 */
export function resembling(id: string, candidates: Iterable<string>): string | undefined {
  return resemblingAmong(candidates)(id);
}

/** Returns the same as a function of the id, for many ids. The candidates are prepared when it is first asked. */
export function resemblingAmong(candidates: Iterable<string>): (id: string) => string | undefined {
  let bySegment: ReadonlyMap<string, readonly string[]> | undefined;
  let segments: WithLetters | undefined;
  let byWord: ReadonlyMap<string, readonly string[]> | undefined;
  return (id) => {
    bySegment ??= Map.groupBy(candidates, endOfId);
    segments ??= withLetters(bySegment.keys());
    const meant = endOfId(id);
    const segment =
      misspeltIn(meant, segments) ?? onlyWith(wordsOf(meant), (byWord ??= segmentsByWord(bySegment.keys())));
    return segment === undefined ? undefined : nearest(id, bySegment.get(segment) ?? []);
  };
}

/** The file that a path most probably means: one with a similar name, whatever its extension. */
export function resemblingFile(path: string, files: Iterable<string>): string | undefined {
  return resemblingFileAmong(files)(path);
}

/** Returns the same as a function of the path, for many paths. The files are prepared when it is first asked. */
export function resemblingFileAmong(files: Iterable<string>): (path: string) => string | undefined {
  let byStem: ReadonlyMap<string, readonly string[]> | undefined;
  let resemblingStem: ReturnType<typeof resemblingAmong> | undefined;
  return (path) => {
    byStem ??= Map.groupBy(files, withoutEnding);
    resemblingStem ??= resemblingAmong(byStem.keys());
    return nearest(path, byStem.get(resemblingStem(withoutEnding(path)) ?? '') ?? []);
  };
}

/** Names the nearest candidate after what is expected; empty if there is none. */
export function andNearest(near: string | undefined, kind = 'nearest'): string {
  return near === undefined ? '' : `; the ${kind} is ${quote(near)}`;
}

function withoutEnding(path: string): string {
  return path.replace(/\.\w+$/, '');
}

function onlyWith(words: ReadonlySet<string>, byWord: ReadonlyMap<string, readonly string[]>): string | undefined {
  const lists = [...words].map((word) => byWord.get(word) ?? []);
  const [fewest = []] = lists.sort((a, b) => a.length - b.length);
  const [only, ...others] = fewest.filter((segment) => words.isSubsetOf(wordsOf(segment)));
  return others.length === 0 ? only : undefined;
}

function segmentsByWord(segments: Iterable<string>): Map<string, string[]> {
  const byWord = new Map<string, string[]>();
  for (const segment of segments)
    for (const word of wordsOf(segment)) {
      const others = byWord.get(word);
      if (others) others.push(segment);
      else byWord.set(word, [segment]);
    }
  return byWord;
}

function wordsOf(segment: string): ReadonlySet<string> {
  return new Set(segment.split('-'));
}

function endOfId(id: string): string {
  return id.replace(/\/$/, '').split(/[/#]/).at(-1) ?? '';
}

function sortedLetters(word: string): string {
  return [...lettersOf(word)].sort().join('');
}

function distanceOf(a: string, b: string): number {
  return distance(lettersOf(a), lettersOf(b));
}

function lettersOf(word: string): string {
  return word.slice(0, maxLength).toLowerCase().replace(/[\s-]/g, '');
}

import { fold, queryWords, tokens, type Token } from './words.ts';

/** A stretch of a text, and whether it is to be marked. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/**
 * Where a query met a text.
 * @param text as readers see it.
 * @param met indexed words that the query met.
 * @returns the words with their places in the order of the text; of `Prompt 12`, found by its first word, only that word.
 */
export function metTokens(text: string, met: ReadonlySet<string>): Token[] {
  if (met.size === 0) return [];
  const folded = new Set([...met].map(fold));
  const all = tokens(text).filter(({ word }) => folded.has(fold(word)));
  return all.filter((one, index) => !holdsAnother(one, index, all));
}

/**
 * Divides a text where a query met it.
 * @param text as readers see it.
 * @param met indexed words that the query met.
 * @returns all of the text, in order.
 */
export function stretches(text: string, met: ReadonlySet<string>): Stretch[] {
  const result: Stretch[] = [];
  let done = 0;
  for (const { start, end } of metTokens(text, met)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    const last = result.at(-1);
    if (from === done && last?.marked) last.text += text.slice(from, end);
    else {
      if (from > done) result.push({ text: text.slice(done, from), marked: false });
      result.push({ text: text.slice(from, end), marked: true });
    }
    done = end;
  }
  if (done < text.length) result.push({ text: text.slice(done), marked: false });
  return result;
}

/**
 * What a text that was found by another name has in place of that name: `K8s`, where it was found by "kubernetes".
 * @param text as readers see it.
 * @param synonyms names of one thing, each as the words it is indexed by.
 * @param met indexed words that the query met.
 * @returns the words of those names that the text has, if the query met another one; empty otherwise.
 */
export function synonymWords(text: string, synonyms: readonly (readonly string[])[], met: ReadonlySet<string>): string[] {
  // Of the terms of a line a query mostly meets none: its text need not be cut for that.
  if (!synonyms.some((name) => name.some((word) => met.has(word)))) return [];
  const own = new Set(tokens(text).map(({ word }) => word));
  const isShown = (name: readonly string[]) => name.every((word) => own.has(word));
  if (!synonyms.some((name) => !isShown(name) && name.some((word) => met.has(word) && !own.has(word)))) return [];
  // Parts of a word say nothing that the whole word does not.
  return synonyms.filter(isShown).flatMap((name) => queryWords(name.join(' ')).filter((word) => !name.some((other) => other !== word && other.includes(word))));
}

/** Whether a shorter one begins and ends inside a token; tokens are in the order of their beginnings. */
function holdsAnother({ start, end }: Token, index: number, all: readonly Token[]): boolean {
  let first = index;
  while (first > 0 && all[first - 1]!.start === start) first--;
  for (let at = first; at < all.length && all[at]!.start < end; at++) {
    const other = all[at]!;
    if (other.end <= end && other.end - other.start < end - start) return true;
  }
  return false;
}

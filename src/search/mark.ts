import { fold, tokens, type Token } from './words.ts';

/** A stretch of a text, and whether it is to be marked. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/**
 * Divides a text where a query met it.
 * @param text as readers see it.
 * @param met indexed words that the query met.
 * @returns all of the text, in order.
 */
export function stretches(text: string, met: ReadonlySet<string>): Stretch[] {
  const folded = new Set([...met].map(fold));
  const all = tokens(text).filter(({ word }) => folded.has(fold(word)));
  // Of `Prompt 12`, found by its first word, only that word is marked.
  const spans = all.filter((one, index) => !holdsAnother(one, index, all));
  const result: Stretch[] = [];
  let done = 0;
  for (const { start, end } of spans) {
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

/** Finds statuses in texts that say other things, too. */
import type { Status } from './status.ts';
import { plainWord } from './status-forms.ts';
import { reader } from './read-status.ts';
import type { Phrases } from './status-phrases.ts';

/** A status in a longer text. */
export interface Mention {
  status: Status | undefined;
  start: number;
  end: number;
}

/**
 * In a cell, what denies that work is completed counts wherever it stands, as in "Closed - won't do"; that it is under
 * way does unless the cell begins with something else; and any other status has to come first: "Not done" is none.
 */
export function cellReader(phrases: Phrases, statuses: readonly Status[]) {
  const read = reader(phrases.whole, statuses);
  const find = finder(phrases);
  return (text: string): Status | undefined => {
    const whole = read(text);
    if (whole) return whole.status;
    const found = find(text.slice(0, 200));
    const dropped = found.find(({ status }) => status?.closed === 'dropped');
    if (dropped) return dropped.status;
    const [first] = found;
    const isFirst = first !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start));
    if (first && isFirst) return first.status;
    return found.find(({ status }) => status?.id === 'in-progress')?.status;
  };
}

/** No status has more words. */
const mostWords = 6;
const spoken = /[\p{L}\p{N}'’]+/gu;
/** Between words of one phrase. */
const gap = /^(?:[^\S\r\n]|[_-])+$/;

export function finder({ part: lookUp, begins }: Phrases) {
  const known = new Map<string, { plain: string; mayBegin: boolean }>();
  /** Every line is searched, and most words begin no status. */
  const knownWord = (word: string) => {
    const before = known.get(word);
    if (before) return before;
    const plain = plainWord(word);
    const made = { plain, mayBegin: begins(plain) };
    known.set(word, made);
    return made;
  };
  const find = (text: string): Mention[] => {
    const words = Array.from(text.matchAll(spoken), ({ 0: one, index }) => {
      return { start: index, end: index + one.length, ...knownWord(one) };
    });
    const found: Mention[] = [];
    let done = 0;
    for (const [index, { start, mayBegin }] of words.entries()) {
      if (start < done || !mayBegin) continue;
      const parts: { plain: string; end: number }[] = [];
      for (const [nth, { plain, start: from, end }] of words.slice(index, index + mostWords).entries()) {
        const before = parts.at(-1);
        if (nth > 0 && (!before || !gap.test(text.slice(before.end, from)))) break;
        parts.push({ plain: before ? `${before.plain} ${plain}` : plain, end });
      }
      for (const { plain, end } of parts.toReversed()) {
        const said = lookUp(plain);
        if (!said) continue;
        found.push({ status: said.status, start, end });
        done = end;
        break;
      }
    }
    return found;
  };
  // What looks for a status in a line asks for the same text more than once.
  let asked: { text: string; found: Mention[] } | undefined;
  return (text: string): Mention[] => {
    if (asked?.text !== text) asked = { text, found: find(text) };
    return asked.found;
  };
}

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
/** Between words that are not one phrase. */
const isApart = /[.,;:!?()|/\r\n]/;

export function finder({ part: lookUp, begins }: Phrases) {
  const known = new Map<string, boolean>();
  /** Every line is searched, and most words begin no status. */
  const mayBegin = (word: string): boolean => {
    const may = known.get(word) ?? begins(plainWord(word));
    known.set(word, may);
    return may;
  };
  const find = (text: string): Mention[] => {
    const words = Array.from(text.matchAll(spoken), ({ 0: one, index }) => ({ start: index, end: index + one.length }));
    const found: Mention[] = [];
    let done = 0;
    for (const [index, { start, end: endOfFirst }] of words.entries()) {
      if (start < done || !mayBegin(text.slice(start, endOfFirst))) continue;
      const longer = words.slice(index, index + mostWords).toReversed();
      for (const { end } of longer) {
        const part = text.slice(start, end);
        const said = isApart.test(part) ? undefined : lookUp(plainWord(part));
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

/** What to change in a text so that it becomes another one, and a cursor in it stays where it is. */
import { diffArrays } from 'diff';
import type { TextEdit } from './fixes.ts';

/** The changes, whose places are in the text before, in their order. */
export function changesBetween(before: string, after: string): TextEdit[] {
  const changes: TextEdit[] = [];
  let [from, removed, added] = [0, '', ''];
  const end = () => {
    changes.push(...(trimmed({ from, to: from + removed.length, insert: added }, removed) ?? []));
    from += removed.length;
    [removed, added] = ['', ''];
  };
  for (const part of diffArrays(before.split(/(?<=\n)/), after.split(/(?<=\n)/))) {
    if (part.added) added += part.value.join('');
    else if (part.removed) removed += part.value.join('');
    else {
      end();
      from += part.value.join('').length;
    }
  }
  end();
  return changes;
}

/** A change without what stays as it is at both ends; nothing if all of it does. @param old what it replaces. */
export function trimmed({ from, insert }: TextEdit, old: string): TextEdit[] {
  const shorter = Math.min(old.length, insert.length);
  let [start, end] = [0, 0];
  while (start < shorter && old[start] === insert[start]) start++;
  while (end < shorter - start && old.at(-1 - end) === insert.at(-1 - end)) end++;
  const change = { from: from + start, to: from + old.length - end, insert: insert.slice(start, insert.length - end) };
  return change.from === change.to && change.insert === '' ? [] : [change];
}

/** What is wrong with a key of signs in a report: the site has markers, which its pages explain. */
import { offsetsOf, quote } from '../report/diagnostics/source.ts';
import { correctedWords } from './corrected-words.ts';
import { isOfKey, keyOf, saidByKey } from './key-of-signs.ts';
import { wordsOf } from './line-words.ts';
import type { MistakeHere, ReportSeen } from './rule.ts';

/** Undefined if no line has such a sign. If one is a marker that means something else, all become markers at once. */
export function explainKey(seen: ReportSeen): MistakeHere | undefined {
  const { document, words } = seen;
  const source = document.file.text;
  const key = keyOf(document, words);
  const { node, signs } = key;
  if (!node || document.report.kind === 'plan') return undefined;
  const edits = document.lines.flatMap((read): { start: number; end: number; text: string }[] => {
    if (isOfKey(key, read.bullet)) return [];
    const { start, end, text } = wordsOf(read, source);
    if (read.marker) {
      const { length, character } = read.marker;
      const meant = signs.get(character)?.status?.marker;
      const at = length === 0 ? source.lastIndexOf('[', start - 1) + 1 : start + 1;
      return meant === undefined ? [] : [{ start: at, end: at + character.length, text: meant }];
    }
    const said = saidByKey(text, key);
    return said?.said.status ? [{ start, end, text: correctedWords(said, seen) }] : [];
  });
  const [first] = edits;
  if (!first) return undefined;
  const { start, end } = offsetsOf(node);
  const mistake = {
    at: [start, end] as const,
    found: `${quote(source.slice(start, end))}, a key of signs${key.isOther ? ', one of which is a marker that means something else' : ''}`,
    expected: 'markers in the lines, which the pages explain, and no key',
  };
  if (!key.isOther) return { ...mistake, fix: 'Delete this key once the lines have the markers.' };
  const isAbove = first.start > end;
  const ofKey = isAbove
    ? { start, end: end + source.slice(end).search(/\S/), text: '' }
    : { start: source.slice(0, start).trimEnd().length, end, text: '' };
  const all = [...edits, ofKey].sort((one, other) => one.start - other.start);
  let [instead, done] = ['', all[0]!.start];
  for (const edit of all) {
    instead += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return { ...mistake, at: [all[0]!.start, done], instead };
}

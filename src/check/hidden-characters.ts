import type { Position } from '../report/diagnostics/diagnostic.ts';
import { firstHidden, hasHidden, namesOfHidden, withoutHidden } from '../report/diagnostics/hidden-characters.ts';
import { correctedLines, splitLines } from '../report/diagnostics/source.ts';
import type { Mistake } from './rule.ts';

/** Finds hidden characters: one mistake for each line, at the first of them. */
export function findHidden(text: string): (Mistake & { at: Position })[] {
  if (!hasHidden(text)) return [];
  return splitLines(text).flatMap((row, index) => {
    const found = firstHidden(row);
    if (!found) return [];
    const line = index + 1;
    const column = found.index + 1;
    const at = { line, column, endLine: line, endColumn: column + found.length };
    // In a very long line, the fix is only its beginning.
    const fix = correctedLines(withoutHidden(row), 0, 0, '');
    return { ...hiddenIn(row), at, fix };
  });
}

/** More in one message would not help. */
const maxNamed = 5;

/** What is wrong with a text that has hidden characters. */
export function hiddenIn(text: string): Pick<Mistake, 'found' | 'expected'> {
  const names = namesOfHidden(text).slice(0, maxNamed).join(', ');
  return { found: `${names}, which readers cannot see`, expected: 'text without invisible characters' };
}

import { element, showNotes, t, type Place } from './parts.ts';

/** Says that the site has changed since a draft was begun, and which lines differ. */
export function showNewer(before: string, now: string, place: Place): void {
  place.part('said').textContent = t('write.newer');
  const rows = [
    ...rowsOnlyIn(before, now).map((row) => element('del', {}, row)),
    ...rowsOnlyIn(now, before).map((row) => element('ins', {}, row)),
  ];
  showNotes(place, t('write.differing'), rows);
}

/** The rows with words that a text has and another lacks. */
export function rowsOnlyIn(text: string, other: string): string[] {
  const known = new Set(rowsOf(other));
  return rowsOf(text).filter((row) => row !== '' && !known.has(row));
}

const rowsOf = (text: string) => text.split('\n').map((row) => row.trim());

import type { Keeping } from './keeping.ts';
import type { Task } from './messages.ts';
import { showNotes, element, t, type Place } from './parts.ts';
import { merged, plainEnds } from './three-ways.ts';

/**
 * The text to go on with, and what it began from: the draft that is kept, with what has changed in the published report
 * since it was begun. A draft that says what is published is no longer kept.
 */
export function openDraft(
  { text, isPublished }: Task,
  keeping: Keeping,
  place: Place,
): { text: string; begun: string } {
  const published = plainEnds(text);
  const { kept } = keeping;
  if (!kept) return { text: published, begun: published };
  const { came, went, ...draft } = merged({ begun: kept.begun, mine: kept.text, theirs: published });
  const isNews = plainEnds(kept.begun) !== published;
  if (isPublished && draft.text === published) {
    keeping.forget();
    if (isNews) place.part('merged').textContent = t('write.retired');
  } else if (came.length + went.length > 0) {
    place.part('merged').textContent = t('write.merged', { count: Math.max(came.length, went.length) });
    const rows = [...went.map((row) => element('del', {}, row)), ...came.map((row) => element('ins', {}, row))];
    showNotes(place, t('write.differing'), rows);
  }
  return draft;
}

import { draftsBelow } from './drafts.ts';
import { element, showNotes, t, type Place } from './parts.ts';
import { save } from './save.ts';

/** Offers the drafts of a site that cannot be read as downloads. */
export function offerDrafts(place: Place): void {
  try {
    const buttons = draftsBelow(localStorage, '').map(([path, text]) => {
      const onclick = () => save(new Blob([text]), path.replaceAll(/[ /]/g, '-'));
      return element('button', { type: 'button', className: 'quiet', onclick }, path);
    });
    showNotes(place, t('write.saveDamaged'), buttons);
  } catch {
    // A browser that keeps nothing has no drafts.
  }
}

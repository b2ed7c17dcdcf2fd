import { classifyPath } from '../report/content-path.ts';
import { draftsBelow } from './drafts.ts';
import type { Choice, Task } from './messages.ts';
import { element, nameOf, queryOf, showNotes, t, type Place } from './parts.ts';
import { save } from './save.ts';

/** Offers the drafts of a site that cannot be read as downloads. */
export function offerDrafts(place: Place): void {
  const buttons = draftsIn('').map(([path, text]) => {
    const onclick = () => save(new Blob([text]), path.replaceAll(/[ /]/g, '-'));
    return element('button', { type: 'button', className: 'quiet', onclick }, path);
  });
  showNotes(place, t('write.saveDamaged'), buttons);
}

/** Offers to go on with the drafts of cycles that the site does not list, which only their author has named. */
export function offerUnlisted({ choices }: Task, { part }: Place): void {
  const known = new Set(choices.map((one) => queryOf(one)));
  const links = choicesOf(draftsIn('cycles/'))
    .filter((choice) => !known.has(queryOf(choice)))
    .map((choice) =>
      element('a', { href: queryOf(choice, choice.label) }, t('write.goOn', { report: nameOf(choice) })),
    );
  part('begun').replaceChildren(...links);
}

/** What drafts are about, by their paths below `cycles/`. */
function choicesOf(drafts: readonly (readonly [path: string, text: string])[]): Choice[] {
  return drafts.flatMap(([path, text]) => {
    const found = classifyPath(`cycles/${path}`);
    if (found.type !== 'report') return [];
    const { cycle, reportKind: kind, team: id } = found;
    // The path has its name in lower case, the title as its author has written it.
    const label = text.split(/[\s"']+/).find((word) => word.toLowerCase() === cycle) ?? cycle;
    return { label, kind, team: id === undefined ? undefined : { id, name: id }, isPublished: false };
  });
}

/** A browser that keeps nothing has no drafts. */
function draftsIn(beginning: string): readonly (readonly [path: string, text: string])[] {
  try {
    return draftsBelow(localStorage, beginning);
  } catch {
    return [];
  }
}

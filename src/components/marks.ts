/** The statuses, changes and permanent URLs beside lines. The style sheet `src/styles/status.css` adds their shapes. */
import type { Change } from '../history/history.ts';
import { statusWord, type Status } from '../report/status.ts';
import { changeText } from '../views/labels.ts';
import { html, type Html } from './html.ts';
import type { ShapeName } from './shapes.ts';

/** A status as a word and a shape. */
export function statusMark(status: Status): Html {
  return html`<span data-status="${status}">${statusWord[status]}</span>`;
}

/** A change as a word and a shape, with its marks. */
export function changeMark(change: Change): Html {
  return changeSpan(change.word, changeText(change));
}

/** Words with the shape and colour of a change. */
export function changeSpan(name: ShapeName, words: string): Html {
  return html`<span data-change="${name}">${words}</span>`;
}

/** The mark of a plan line that the status of its cycle does not mention. */
export const unaccountedMark = changeSpan('unaccounted', 'Unaccounted');

/**
 * A link to a line. Scripts make it copy its URL, and replace "this line" by the words of the line
 * (`src/client/anchors.ts`).
 */
export function anchor(href: string): Html {
  return html`<a href="${href}" class="anchor" aria-label="Link to this line">#</a>`;
}

/**
 * The small pieces that stand beside every line: statuses, changes and permanent URLs. The shape of a mark is
 * drawn by `src/styles/status.css`.
 */
import type { Change } from '../history/history.ts';
import { statusWord, type Status } from '../report/status.ts';
import { changeText } from '../views/labels.ts';
import { html, type Html } from './html.ts';
import type { ShapeName } from './shapes.ts';

/**
 * A status as a word and a shape.
 * @param status what it is.
 * @returns a `<span>`.
 */
export function statusMark(status: Status): Html {
  return html`<span data-status="${status}">${statusWord[status]}</span>`;
}

/**
 * A change as a word and a shape, with its marks.
 * @param change of one thread in one report or cycle.
 * @returns a `<span>`.
 */
export function changeMark(change: Change): Html {
  return changeSpan(change.word, changeText(change));
}

/**
 * A word and its shape, as changes are shown.
 * @param name of the shape, which gives the colour too.
 * @param words beside it.
 * @returns a `<span>`.
 */
export function changeSpan(name: ShapeName, words: string): Html {
  return html`<span data-change="${name}">${words}</span>`;
}

/** What a plan line is marked with that the status of its cycle does not mention. */
export const unaccountedMark = changeSpan('unaccounted', 'Unaccounted');

/**
 * The permanent URL of a line, which a script makes a control that copies (copy-link.ts). Its words take the place of
 * "this line" (line-links.ts).
 * @param href the URL.
 * @returns an `<a>`.
 */
export function anchor(href: string): Html {
  return html`<a href="${href}" class="anchor" aria-label="Link to this line">#</a>`;
}

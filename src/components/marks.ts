/** The small pieces that stand beside every line: statuses, changes and permanent addresses. The shape of a mark is drawn by `src/styles/status.css`. */
import { changeText } from '../data/publication.ts';
import type { Change } from '../history/history.ts';
import { statusWord, type Status } from '../report/status.ts';
import { html, type Html } from './html.ts';
import type { ShapeName } from './shapes.ts';
import { pageWords } from './words.ts';

/**
 * A status as a word and a shape.
 * @param status what it is.
 * @param link where it leads, and what that is for screen readers: of "this line", which a script replaces by its words
 *   (line-links.ts). Without it, no link.
 * @returns an `<a>` or a `<span>`. What varies stands first: the rest is then the same from line to line, and compresses
 *   to almost nothing.
 */
export function statusMark(status: Status, link?: { href: string; of?: string | undefined }): Html {
  if (!link) return html`<span data-status="${status}">${statusWord[status]}</span>`;
  return html`<a href="${link.href}" data-status="${status}">${statusWord[status]}${link.of && html`<span class="vh">: ${link.of}</span>`}</a>`;
}

/**
 * A change as a word and a shape, with its marks.
 * @param change of one thread in one report or cycle.
 * @returns a `<span>`.
 */
export function changeMark(change: Change): Html {
  return changeSpan(change.word, changeText(change, pageWords));
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
 * The permanent address of a heading or a line: a link, which the copy-link script turns into a control.
 * @param href the address.
 * @param of what it is the address of, for screen readers. Left out for lines: "this line" is replaced by their words, too.
 * @returns an `<a>`.
 */
export function anchor(href: string, of?: string): Html {
  return html`<a href="${href}" class="anchor" aria-label="${of === undefined ? 'Link to this line' : `Link to ${of}`}">#</a>`;
}

import type { History } from '../history/history.ts';
import { html, markup, type Html } from './html.ts';
import { changeMark, statusMark } from './marks.ts';
import { threadPath } from './permalink.ts';
import type { SlideEntry } from './slides.ts';
import { unlinked } from './unlinked.ts';

/**
 * The lines of one slide; what follows deeper is set in. A line is a row itself, and its pieces are told by their places: the
 * slides of a cycle say most lines twice, and compression finds the second only within 32 KB of the first.
 * @param entries of the slide.
 * @param history of the site.
 * @returns the items of a list.
 */
export function slideLines(entries: readonly SlideEntry[], history: History): Html {
  return html`${entries.map((entry) => html`<li${entry.is !== 'html' && html` class="row"`}${entry.depth > 0 && html` data-depth="${Math.min(entry.depth, 3)}"`}>${content(entry, history)}</li>`)}`;
}

function content(entry: SlideEntry, history: History): Html {
  if (entry.is === 'html') return html`<div class="prose">${markup(entry.html)}</div>`;
  const thread = entry.is === 'unlisted' ? entry.thread : history.appearanceOf.get(entry.line)?.thread;
  const words = unlinked(entry.is === 'unlisted' ? (entry.change.before?.line.html ?? '') : entry.line.html);
  const marks = entry.is === 'unlisted'
    ? html`<p>${changeMark(entry.change)}</p>`
    : entry.is === 'line' && html`<p>${statusMark(entry.line.status)}${entry.change && changeMark(entry.change)}</p>`;
  return html`<p dir="auto"><a${thread && html` href="${threadPath(thread)}"`}>${markup(words)}</a>${entry.is === 'continued' && ', continued'}</p>${marks}`;
}

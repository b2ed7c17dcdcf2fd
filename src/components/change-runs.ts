import { html, markup, type Html } from './html.ts';
import type { Run } from './changes-layout.ts';
import { changeSpan, statusMark } from './marks.ts';
import { threadPath } from './permalink.ts';
import { unlinked } from './unlinked.ts';
import { changeWord } from './words.ts';

/**
 * Names one after another, of what one change happened to.
 * @param runs in their order.
 * @returns a paragraph for each.
 */
export function changeRuns(runs: readonly Run[]): Html {
  return html`${runs.map((run) => html`<p class="run" data-change="${run.items[0]!.change.word}">${label(run)} ${names(run)}</p>`)}`;
}

function label({ kind, items }: Run): Html {
  if (kind === 'completed' || kind === 'dropped') return statusMark(kind);
  if (kind === 'carried otherwise') return html`<span class="label">Carried with changes</span>`;
  if (kind === 'carried as it was') return html`<span class="label">Carried as ${items.length === 1 ? 'it was' : 'they were'}</span>`;
  return changeSpan(kind, changeWord[kind]);
}

function names({ items }: Run): Html {
  return html`${items.map(({ thread, appearance }, index) => html`${index > 0 && ' · '}<a href="${threadPath(thread)}">${markup(unlinked(appearance.line.html))}</a>`)}`;
}

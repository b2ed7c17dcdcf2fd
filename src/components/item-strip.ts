import { plural } from '../report/plural.ts';
import { html, type Html } from './html.ts';
import { stripCells, type ItemCycle } from './item-cycles.ts';
import { changeMark, statusMark, unaccountedMark } from './marks.ts';
import { linePath } from './permalink.ts';
import { sitePath } from './site-path.ts';

/**
 * The life of an item as one strip: a cell for each cycle, status and change in words and shapes.
 * @param cycles oldest first.
 * @returns a list.
 */
export function itemStrip(cycles: readonly ItemCycle[]): Html {
  const { older, shown } = stripCells(cycles);
  return html`<ol class="strip" role="list">${older.length > 0 && olderCell(older)}${shown.map(stripCell)}</ol>`;
}

function olderCell(older: readonly ItemCycle[]): Html {
  const [first, last] = [older[0]!, older.at(-1)!];
  const listed = older.filter(({ appearances }) => appearances.length > 0).length;
  return html`<li><span class="when"><a href="${pathOf(first)}">${first.entry.cycle.label}</a> to <a href="${pathOf(last)}">${last.entry.cycle.label}</a></span><span class="label">${plural(older.length, 'cycle')}, listed in ${listed}</span></li>`;
}

function stripCell(cycle: ItemCycle): Html {
  const { entry, appearances, change, unaccounted } = cycle;
  const shown = appearances.at(-1);
  const cell = shown || change
    ? html`<div class="cell">${shown && statusMark(shown.line.status)}${change && changeMark(change)}${unaccounted && unaccountedMark}</div>`
    : html`<span class="label">Not listed</span>`;
  return html`<li><a class="when" href="${pathOf(cycle)}">${entry.cycle.label}</a>${cell}</li>`;
}

function pathOf({ entry, appearances }: ItemCycle): string {
  const line = appearances.at(-1);
  return line ? linePath(line) : sitePath(`/cycles/${entry.cycle.id}/`);
}

import { wordsOfRow } from './bullets.ts';
import type { ReportEditor } from './editor.ts';
import type { ListedArea, ListedLine, Marking, Task } from './messages.ts';
import { element, t, type Place } from './parts.ts';
import { rowsIn } from './three-ways.ts';

/**
 * Lists the lines by area with their statuses to choose. The words of a line lead to its text.
 * @returns what lists them again, for the text in which they were found.
 */
export function lineList(
  { markings, kind }: Task,
  editor: ReportEditor,
  { part }: Place,
): (areas: readonly ListedArea[], text: string) => void {
  const list = part('lines');
  let listed = '';
  let written: readonly string[] = [];
  let statuses: readonly { choice: HTMLSelectElement; row: number }[] = [];
  /** Where a row is now: somebody may have typed above it since it was found. */
  const rowNow = (row: number) => editor.nearestRow(row, wordsOfRow(written[row - 1] ?? ''));
  const optionsAt = (row: number) => statusOptions(markings, editor.markerAt(row));

  return (areas, text) => {
    const now = JSON.stringify(areas);
    written = rowsIn(text);
    if (now === listed) {
      // A list that somebody has opened would close if it was made again.
      for (const { choice, row } of statuses) {
        const options = optionsAt(row);
        if (options.find(({ selected }) => selected)?.value !== choice.value) choice.replaceChildren(...options);
      }
      return;
    }
    listed = now;
    statuses = [];
    const rowOf = ({ row, depth, text: said }: ListedLine) => {
      const words = element(
        'button',
        { type: 'button', className: 'words', title: t('write.edit'), onclick: () => editor.goTo(rowNow(row) ?? row) },
        said,
      );
      const label = t('write.statusOf', { line: said });
      const choice = element('select', { autocomplete: 'off', 'aria-label': label }, ...optionsAt(row));
      choice.onchange = () => {
        const chosen = markings.find(({ id }) => id === choice.value);
        const place = rowNow(row);
        if (!chosen || place === undefined) return;
        choice.querySelector('[value=""]')?.remove();
        editor.setMarker(place, chosen.marker);
      };
      if (kind === 'status') statuses = [...statuses, { choice, row }];
      return element('li', { 'data-depth': depth, 'data-row': row }, words, ...(kind === 'status' ? [choice] : []));
    };
    const rows = areas.flatMap(({ row, title, lines }) => {
      const add = () => {
        editor.addLine(rowNow(row) ?? row, kind === 'status' ? '- [?] ' : '- ');
        editor.goTo(editor.row);
      };
      const name = t('write.addLine');
      const label = `${name}: ${title}`;
      const button = element(
        'button',
        { type: 'button', className: 'button', 'aria-label': label, onclick: add },
        name,
      );
      return [
        element('li', { className: 'area', 'data-row': row }, title),
        ...lines.map(rowOf),
        element('li', { 'data-depth': 0 }, button),
      ];
    });
    const focused = [...list.querySelectorAll('select, button')].findIndex((one) => one === document.activeElement);
    list.replaceChildren(...rows);
    part('empty').hidden = rows.length > 0;
    list.querySelectorAll<HTMLElement>('select, button')[focused]?.focus({ preventScroll: true });
  };
}

/** The statuses to choose from. @param current the marker of a line, which may stand for none; null if it is no line. */
function statusOptions(markings: readonly Marking[], current: string | undefined | null): HTMLOptionElement[] {
  const chosen = markings.find(({ marker }) => marker === (current === 'X' ? 'x' : current));
  const options = markings.map(({ id, word, marker }) =>
    element('option', { value: id, selected: id === chosen?.id }, marker === undefined ? word : `[${marker}] ${word}`),
  );
  if (chosen) return options;
  // A line of a draft waits for its status.
  const isOther = typeof current === 'string' && current !== '?';
  const words = isOther ? `[${current}]` : t('write.choose');
  return [element('option', { value: '', selected: true }, words), ...options];
}

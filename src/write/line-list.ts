import { withReason } from './bullets.ts';
import type { ReportEditor } from './editor.ts';
import type { ListedArea, ListedLine, Marking, MissingLine, Task } from './messages.ts';
import { askReason, element, fill, t, type Place } from './parts.ts';

/** Lists the lines by area with their statuses to choose. The words of a line lead to its text. */
export function showLines(
  areas: readonly ListedArea[],
  { markings, kind }: Task,
  editor: ReportEditor,
  { part }: Place,
): void {
  const list = part('lines');
  const focused = [...list.querySelectorAll('select, button')].findIndex((one) => one === document.activeElement);
  const rowOf = ({ row, depth, text }: ListedLine) => {
    const goTo = () => editor.goTo(row);
    const words = element(
      'button',
      { type: 'button', className: 'words', title: t('write.edit'), onclick: goTo },
      text,
    );
    const label = t('write.statusOf', { line: text });
    const options = statusOptions(markings, editor.markerAt(row));
    const choice = element('select', { autocomplete: 'off', 'aria-label': label }, ...options);
    choice.onchange = () => setChosen(choice, markings, editor, row);
    const parts = kind === 'status' ? [words, choice] : [words];
    return element('li', { 'data-depth': depth }, ...parts);
  };
  const rows = areas.flatMap(({ row, title, lines }) => {
    const add = () => {
      editor.addLine(row, kind === 'status' ? '- [?] ' : '- ');
      editor.goTo(editor.row);
    };
    const name = t('write.addLine');
    const label = `${name}: ${title}`;
    const button = element('button', { type: 'button', className: 'button', 'aria-label': label, onclick: add }, name);
    return [
      element('li', { className: 'area' }, title),
      ...lines.map(rowOf),
      element('li', { 'data-depth': 0 }, button),
    ];
  });
  list.replaceChildren(...rows);
  part('empty').hidden = rows.length > 0;
  list.querySelectorAll<HTMLElement>('select, button')[focused]?.focus({ preventScroll: true });
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

/** Gives a line the status that was chosen in a list. */
function setChosen({ value }: HTMLSelectElement, markings: readonly Marking[], editor: ReportEditor, row: number) {
  const chosen = markings.find(({ id }) => id === value);
  if (chosen) editor.setMarker(row, chosen.marker);
}

/** Lists what the report does not mention, to list it again or to drop it with a reason. */
export function showMissing(
  missing: readonly MissingLine[],
  { kind }: Task,
  editor: ReportEditor,
  { part }: Place,
): void {
  part('missing').hidden = missing.length === 0;
  const rows = missing.map(({ text, heading, written, marker }) => {
    const mark = (character: string | undefined) => (character === undefined ? '-' : `- [${character}]`);
    const again = () => editor.addLine(heading, `${mark(kind === 'status' ? (marker ?? '?') : undefined)} ${written}`);
    const drop = () => {
      const reason = askReason(text);
      if (reason !== undefined) editor.addLine(heading, `- [-] ${withReason(written, reason)}`);
    };
    const buttons = [
      element(
        'button',
        { type: 'button', className: 'button', onclick: again, 'aria-label': `${t('write.listAgain')}: ${text}` },
        t('write.listAgain'),
      ),
      ...(kind === 'status'
        ? [
            element(
              'button',
              { type: 'button', className: 'button', onclick: drop, 'aria-label': `${t('write.drop')}: ${text}` },
              t('write.drop'),
            ),
          ]
        : []),
    ];
    return element('li', { 'data-depth': 0 }, element('span', {}, text), ...buttons);
  });
  fill(part('missed'), rows);
}

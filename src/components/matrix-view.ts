import { closeChoices, sayChosen } from './matrix-choices.ts';
import { chooseRows, readQuery, writeQuery, type MatrixQuery, type RowFacts } from './matrix-filter.ts';
import { followArrows } from './matrix-keys.ts';
import { noneShown } from './matrix-none.ts';
import { showWordings } from './matrix-wording.ts';
import { sitePath } from './site-path.ts';

interface Row extends RowFacts {
  element: HTMLTableRowElement;
  /** How often it was carried over; of a sub-line, how often its item was. */
  carried: number;
}

/** The matrix with its filters. Without it the table is complete; with it the address says what is shown of it. */
class MatrixView extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const table = this.querySelector('table')!;
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[id]:not(.area)')].map(readRow);
    rows.forEach((row, index) => {
      if (!row.isItem) row.carried = rows[index - 1]!.carried;
    });
    const asked = () => readQuery(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    const none = noneShown(form);
    table.after(none);
    const refresh = () => {
      this.show(rows, asked());
      none.hidden = rows.some(({ element }) => !element.hidden);
      sayChosen(form);
    };

    const answer = () => {
      history.replaceState(history.state, '', location.pathname + writeQuery(asked()) + location.hash);
      refresh();
    };
    const isAsked = 'asked' in this.dataset;
    if (!isAsked) fill(form, readQuery(new URLSearchParams(location.search)));
    if (isAsked) answer();
    else if (location.search !== '' || missedItem(targetId()) !== undefined) {
      refresh();
      document.getElementById(targetId())?.scrollIntoView();
    }
    form.addEventListener('input', answer);
    // The fields have their new values only after the event.
    form.addEventListener('reset', () => setTimeout(() => form.dispatchEvent(new Event('input'))));
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', () => {
      refresh();
      document.getElementById(targetId())?.scrollIntoView();
    });
    document.addEventListener('click', ({ target }) => closeChoices(form, target as Node));
    form.addEventListener('keydown', ({ key }) => key === 'Escape' && closeChoices(form, null));
    followArrows(table);
    showWordings(table);
  }

  private show(rows: readonly Row[], query: MatrixQuery): void {
    const chosen = chooseRows(rows, query);
    rows.forEach(({ element }, index) => {
      // A reader who follows the address of a row is shown that row, whatever is asked.
      element.hidden = !chosen[index]!.shown && element.id !== targetId();
    });
    const ordered = query.longestFirst ? rows.toSorted((a, b) => b.carried - a.carried) : rows;
    for (const { element } of ordered) element.parentElement!.append(element);
    for (const body of this.querySelectorAll('tbody')) body.hidden = !body.querySelector('tr[id]:not(.area, [hidden])');
    const { classList } = this.querySelector('table')!;
    classList.toggle('by-age', query.longestFirst);
    const count = (isItem: boolean) => rows.filter((row, index) => row.isItem === isItem && chosen[index]!.answers).length;
    const said = this.querySelector<HTMLElement>('[role="status"]')!;
    const { items, subLines } = said.dataset;
    said.textContent = `${count(true)} of ${items}${subLines ? `, ${count(false)} of ${subLines}` : ''}`;
    const missed = missedItem(targetId());
    if (missed !== undefined) said.append('. The item that the address names is not among these; ', Object.assign(document.createElement('a'), { href: missed, textContent: 'its page' }), ' tells of it.');
  }
}

function readRow(element: HTMLTableRowElement): Row {
  const area = element.parentElement!.firstElementChild!;
  const titles = [...element.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
  return {
    element,
    area: area.id,
    text: [element.querySelector('a')!.textContent, ...titles].join(' '),
    isItem: element.className === 'item',
    carried: Number(element.querySelector('th')!.dataset['carried'] ?? 0),
    cells: [...element.querySelectorAll<HTMLElement>('[data-cycle]')].map((cell) => ({
      status: cell.querySelector<HTMLElement>('a')?.dataset['status'],
      changes: cell.dataset['change']?.split(' ') ?? [],
    })),
  };
}

function fill(form: HTMLFormElement, query: MatrixQuery): void {
  const values = new URLSearchParams(writeQuery(query));
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = values.getAll(input.name).includes(input.value);
    else input.value = values.get(input.name) ?? '';
  }
}

/** Rows move on to earlier pages as cycles come: the page of the item that a row was for; undefined where it is here, or none is asked for. */
function missedItem(id: string): string | undefined {
  const [area, item] = id.split('/');
  return area && item && !document.getElementById(id) ? sitePath(`/areas/${area}/${item}/`) : undefined;
}

function targetId(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Defines `<matrix-view>`, which holds the form and the table. */
export function defineMatrixView(): void {
  customElements.define('matrix-view', MatrixView);
}

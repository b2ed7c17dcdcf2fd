import { plural } from '../report/plural.ts';
import { chooseRows, plain, readQuery, type RowFacts } from './matrix-filter.ts';
import { followArrows } from './matrix-keys.ts';
import { showWordings } from './matrix-wording.ts';

interface Row extends RowFacts {
  element: HTMLTableRowElement;
  /** The rows of its area. */
  home: HTMLTableSectionElement;
  /** How often it was carried, while it is open; of a sub-line, how often its item was. */
  carried: number;
}

/**
 * The filters of the matrix. Without this script, which is loaded when a reader comes to the matrix, the tables are
 * complete; with it the URL says what is shown of them.
 */
const form = document.querySelector<HTMLFormElement>('.tools')!;
const found = document.querySelector<HTMLElement>('.found')!;
const none = document.querySelector<HTMLElement>('.found ~ .empty')!;
const tables = [...document.querySelectorAll<HTMLTableElement>('table.matrix')];
const titleOf = (table: HTMLTableElement) => table.tHead!.querySelector('a')!.textContent;
const choices = [...form.querySelectorAll<HTMLInputElement>('fieldset input')].map((input) => {
  const [word, number] = input.parentElement!.querySelectorAll('span');
  return { input, word: word!.textContent, number: number! };
});
const rows = tables.flatMap(readRows);
const total = countOf(rows.map(() => ({ answers: true })));
let sorted = false;

if (location.search === '') answer();
else {
  fill(new URLSearchParams(location.search));
  refresh();
  delete document.documentElement.dataset['query'];
}
document.getElementById(target())?.scrollIntoView();
form.addEventListener('input', answer);
// The fields have their new values only after the event.
form.addEventListener('reset', () => setTimeout(answer));
form.addEventListener('reset', () => form.querySelector('input')!.focus());
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', () => {
  refresh();
  document.getElementById(target())?.scrollIntoView();
});
followArrows(tables);
showWordings(tables);

function readRows(table: HTMLTableElement): Row[] {
  const home = table.tBodies[0]!;
  let carried = 0;
  return [...home.rows].map((element) => {
    const {
      classList,
      cells: [head, ...cells],
    } = element;
    const isItem = !classList.contains('sub');
    if (isItem) carried = classList.contains('done') ? -1 : parseInt(cells.at(-1)!.textContent || '0');
    const titles = [...element.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
    const facts = cells.slice(0, -2).map((cell) => {
      const { status, change } = { ...cell.dataset, ...(cell.firstElementChild as HTMLElement | null)?.dataset };
      return { status, changes: change?.split(' ') ?? [] };
    });
    return {
      element,
      home,
      carried,
      isItem,
      area: table.id,
      text: plain([head!.textContent, ...titles].join(' ')),
      cells: facts,
    };
  });
}

function fill(asked: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field.type === 'checkbox') (field as HTMLInputElement).checked = asked.getAll(field.name).includes(field.value);
    else if (asked.has(field.name)) field.value = asked.get(field.name)!;
  }
}

/** What the form asks, without what is left empty. */
function asked(): URLSearchParams {
  return new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value !== ''),
  );
}

function answer(): void {
  history.replaceState(history.state, '', location.pathname + `?${asked()}`.replace(/\?$/, '') + location.hash);
  refresh();
}

function refresh(): void {
  const fields = asked();
  const query = readQuery(fields);
  const chosen = chooseRows(rows, query);
  if (sorted !== fields.has('sort')) sort(!sorted);
  rows.forEach(({ element }, index) => {
    // A reader who follows the URL of a row is shown that row, whatever is asked.
    element.hidden = !chosen[index]!.shown && element.id !== target();
  });
  for (const table of tables) table.hidden = !table.querySelector('tbody tr:not([hidden])');
  none.hidden = tables.some(({ hidden }) => !hidden);
  form.querySelector<HTMLElement>('[type=reset]')!.hidden = fields.size === 0;
  for (const {
    input: { name, value },
    number,
  } of choices) {
    number.textContent = String(countOf(chooseRows(rows, { ...query, [name]: [value] })).items || '');
  }
  const filters = [
    query.q && `“${query.q}”`,
    query.area && titleOf(document.getElementById(query.area) as HTMLTableElement),
    chosenWords(),
  ].filter(Boolean);
  const { items, subLines } = countOf(chosen);
  found.textContent =
    filters.length === 0
      ? ''
      : `${items} of ${plural(total.items, 'item')}, ${subLines} of ${plural(total.subLines, 'sub-line')}: ${filters.join(', ')}`;
  const missed = missedItem(target());
  if (missed)
    found.append(
      filters.length > 0 ? '. ' : '',
      'The item that the URL names is not among these; ',
      Object.assign(document.createElement('a'), { href: missed, textContent: 'its page' }),
      ' has its history.',
    );
}

function chosenWords(): string {
  const words = choices.filter(({ input }) => input.checked).map(({ word }) => word);
  const when = form
    .querySelector<HTMLSelectElement>('[name=when]')!
    .selectedOptions[0]!.textContent.replace('In', 'in');
  return words.length > 0 ? `${words.join(' or ')} ${when}` : '';
}

function countOf(chosen: readonly { answers: boolean }[]): { items: number; subLines: number } {
  const answering = rows.filter((_, index) => chosen[index]!.answers);
  const items = answering.filter(({ isItem }) => isItem).length;
  return { items, subLines: answering.length - items };
}

/** What was carried longest stands first in one table of all areas, each item with the name of its own. */
function sort(across: boolean): void {
  sorted = across;
  tables[0]!.classList.toggle('across', across);
  for (const { element, home, isItem } of across ? rows.toSorted((a, b) => b.carried - a.carried) : rows) {
    (across ? tables[0]!.tBodies[0]! : home).append(element);
    const head = element.cells[0]!;
    if (!across) head.querySelector('.label')?.remove();
    else if (isItem)
      head.append(
        ' ',
        Object.assign(document.createElement('span'), {
          className: 'label',
          textContent: titleOf(home.parentElement as HTMLTableElement),
        }),
      );
  }
}

/**
 * Rows move on to earlier pages as cycles come: the page of the item that a row was for; undefined where it is here, or
 * none is asked for.
 */
function missedItem(id: string): string | undefined {
  const [area, item] = id.split('/');
  return area && item && !document.getElementById(id)
    ? `${import.meta.env.BASE_URL.replace(/\/$/, '')}/areas/${area}/${item}/`
    : undefined;
}

function target(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

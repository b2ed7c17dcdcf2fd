/**
 * The filters of the matrix. Without this script, which is loaded when a reader comes to the matrix, the tables are
 * complete; with it the URL says which rows they show.
 */
import { plural } from '../report/plural.ts';
import { sitePath } from '../urls/site-path.ts';
import { chooseRows, readQuery, type MatrixQuery } from './matrix-filter.ts';
import { followArrows } from './matrix-keys.ts';
import { readRows, sortRows, titleOf } from './matrix-rows.ts';
import { showWordings } from './matrix-wording.ts';

const form = document.querySelector<HTMLFormElement>('.tools')!;
const summary = document.querySelector<HTMLElement>('.found')!;
const emptyMessage = document.querySelector<HTMLElement>('.found ~ .empty')!;
const tables = [...document.querySelectorAll<HTMLTableElement>('table.matrix')];
const choices = [...form.querySelectorAll<HTMLInputElement>('fieldset input')].map((input) => {
  const [word, number] = input.parentElement!.querySelectorAll('span');
  return { input, word: word!.textContent, number: number! };
});
const rows = tables.flatMap(readRows);
const total = countOf(rows.map(() => ({ matches: true })));
let isSorted = false;

if (location.search === '') applyForm();
else {
  fillForm(new URLSearchParams(location.search));
  refresh();
  delete document.documentElement.dataset['query'];
}
document.getElementById(target())?.scrollIntoView();
form.addEventListener('input', applyForm);
form.addEventListener('reset', () => {
  // The fields have their new values only after the event.
  setTimeout(applyForm);
  form.querySelector('input')!.focus();
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', () => {
  refresh();
  document.getElementById(target())?.scrollIntoView();
});
followArrows(tables);
showWordings(tables);

function fillForm(parameters: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const values = parameters.getAll(field.name);
    if (field.type === 'checkbox') (field as HTMLInputElement).checked = values.includes(field.value);
    else if (values.length > 0) field.value = values[0]!;
  }
}

/** The fields of the form that are not empty. */
function formFields(): URLSearchParams {
  return new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value !== ''),
  );
}

/** Writes the form to the URL, and shows what it asks for. */
function applyForm(): void {
  history.replaceState(history.state, '', location.pathname + `?${formFields()}`.replace(/\?$/, '') + location.hash);
  refresh();
}

function refresh(): void {
  const fields = formFields();
  const query = readQuery(fields);
  const chosen = chooseRows(rows, query);
  if (isSorted !== fields.has('sort')) {
    isSorted = !isSorted;
    sortRows(rows, tables[0]!, isSorted);
  }
  rows.forEach(({ element }, index) => {
    // A reader who follows the URL of a row is shown that row, whatever the form asks for.
    element.hidden = !chosen[index]!.shown && element.id !== target();
  });
  for (const table of tables) table.hidden = !table.querySelector('tbody tr:not([hidden])');
  emptyMessage.hidden = tables.some(({ hidden }) => !hidden);
  form.querySelector<HTMLElement>('[type=reset]')!.hidden = fields.size === 0;
  for (const { input, number } of choices) {
    const { items } = countOf(chooseRows(rows, { ...query, [input.name]: [input.value] }));
    number.textContent = String(items || '');
  }
  const filters = filterWords(query).join(', ');
  const { items, subLines } = countOf(chosen);
  summary.textContent =
    filters &&
    `${items} of ${plural(total.items, 'item')}, ${subLines} of ${plural(total.subLines, 'sub-line')}: ${filters}`;
  const page = missingItem(target());
  if (page) {
    const link = Object.assign(document.createElement('a'), { href: page, textContent: 'its page' });
    summary.append(filters && '. ', 'The item that the URL names is not among these; ', link, ' has its history.');
  }
}

/** The filters in words. */
function filterWords({ q, area }: MatrixQuery): string[] {
  const words = choices.filter(({ input }) => input.checked).map(({ word }) => word);
  const { textContent: when } = form.querySelector<HTMLSelectElement>('[name=when]')!.selectedOptions[0]!;
  return [
    q && `“${q}”`,
    area && titleOf(document.getElementById(area) as HTMLTableElement),
    words.length > 0 ? `${words.join(' or ')} ${when.replace('In', 'in')}` : '',
  ].filter((text) => text !== '');
}

function countOf(chosen: readonly { matches: boolean }[]): { items: number; subLines: number } {
  const matching = rows.filter((_, index) => chosen[index]!.matches);
  const items = matching.filter(({ isItem }) => isItem).length;
  return { items, subLines: matching.length - items };
}

/** The page of an item whose row is no longer here, as rows move on to earlier pages; undefined if its row is here. */
function missingItem(id: string): string | undefined {
  const [area, item] = id.split('/');
  return area && item && !document.getElementById(id) ? sitePath(`/areas/${area}/${item}/`) : undefined;
}

/** The id that the URL names. */
function target(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

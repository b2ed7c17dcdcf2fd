/** The filters of the page of due dates. The URL says which lines are shown; without this script, all are. */
import wording from 'virtual:almanac/strings/filter';
import { type KeyOf, translator } from '../strings/translate.ts';
import { fillForm, formQuery, urlWith } from './form-url.ts';
import { plain, rowsAbout } from './matrix-filter.ts';

const t = translator<KeyOf<'filter'>>(wording);

/** Shows the lines that the form asks for, now and whenever it changes. */
export function filterDueDates(form: HTMLFormElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.due [data-area]')].map((element) => ({
    element,
    areas: element.dataset['area']!.split(' '),
    text: plain(element.textContent),
    isItem: true,
    cells: [],
  }));
  const groups = document.querySelectorAll<HTMLElement>('.due, .due-of');
  const found = document.querySelector('.found')!;
  const empty = document.querySelector<HTMLElement>('.found ~ .empty')!;

  const show = () => {
    const fields = formQuery(new FormData(form));
    const matching = new Set(rowsAbout(rows, fields));
    for (const row of rows) row.element.hidden = !matching.has(row);
    for (const group of groups) group.hidden = !group.querySelector('[data-area]:not([hidden])');
    empty.hidden = matching.size > 0;
    form.querySelector<HTMLElement>('[type=reset]')!.hidden = fields.size === 0;
    const all = t('filter.lines', { count: rows.length });
    found.textContent = fields.size > 0 ? t('filter.of', { found: matching.size, all }) : '';
  };
  const read = () => {
    fillForm(form, new URLSearchParams(location.search));
    show();
  };
  const choose = () => {
    history.replaceState(history.state, '', urlWith(formQuery(new FormData(form))));
    show();
  };
  form.addEventListener('input', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields have their new values only after the event.
  form.addEventListener('reset', () => setTimeout(choose));
  addEventListener('popstate', read);
  // What a reader has typed already is not in the URL yet.
  if (location.search) read();
  else choose();
}

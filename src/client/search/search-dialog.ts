/** The search dialog: a field, results while a reader types, and a link to all of them. */
import { painted } from '../painted.ts';
import { closeOnLinkHere, fitVisualViewport } from './dialog-frame.ts';
import { handleDialogKeys } from './dialog-keys.ts';
import { element } from './dom.ts';
import { loadJson, loadSite } from './pagefind.ts';
import { ResultsView } from './results-view.ts';
import { byFilter, hasCriteria, noFilters, writeState, type NamesFile } from './search-state.ts';
import { t } from './t.ts';

let opener: Promise<(typed: string) => void> | undefined;

/**
 * Opens the dialog, or focuses its field if it is open.
 * @param link to the search page.
 * @param takeTyped returns what a reader typed while the dialog was loading; called once it is there.
 */
export async function openSearch(link: HTMLAnchorElement, takeTyped: () => string): Promise<void> {
  const open = await (opener ??= makeDialog(link.pathname));
  open(takeTyped());
}

/** Makes the dialog, and returns what opens it with what was typed already in its field. */
async function makeDialog(page: string): Promise<(typed: string) => void> {
  const base = page.replace(/search\/$/, '');
  const site = loadSite(base);
  const names = loadJson<NamesFile>(`${base}search/names.json`);
  const filterValues = names.then(({ filters }) => byFilter((name) => new Map(filters[name])));
  const { dialog, form, field, close, body, status, results, allResults } = dialogElements(page);
  const view = new ResultsView({
    base,
    site,
    filterValues,
    status,
    results,
    onShown: (state) => {
      if (!hasCriteria(state))
        names.then(
          (file) => results.replaceChildren(startView(file, base)),
          () => {},
        );
    },
  });
  const update = async () => {
    const state = { query: field.value.trim(), filters: noFilters };
    allResults.href = page + writeState(state);
    await painted();
    // By now another letter may have been typed.
    if (state.query !== field.value.trim()) return;
    body.scrollTo(0, 0);
    void view.show(state);
  };
  field.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(allResults.href);
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    // If nothing had the focus before, some browsers leave it in the hidden dialog; but by now it may be open again.
    if (!dialog.open && dialog.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  });
  const stops = '.start a, h3 a, .subs > li > a, .excerpt a, .note a, button';
  handleDialogKeys(dialog, field, () => [...body.querySelectorAll<HTMLElement>(stops), allResults]);
  closeOnLinkHere(dialog);
  fitVisualViewport(dialog);

  // Without its styles the dialog would jump.
  const styles = document.querySelector<HTMLLinkElement>('#_search-styles');
  if (styles && !styles.sheet) await new Promise((resolve) => (styles.onload = styles.onerror = resolve));
  return (typed) => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    if (typed !== '') field.value = typed;
    if (typed !== '' || results.childElementCount === 0) void update();
  };
}

function dialogElements(page: string) {
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': t('find.label'),
    placeholder: t('find.label'),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = element('button', { class: 'close', type: 'button' }, t('find.close'));
  const form = element('form', { class: 'field', role: 'search', action: page }, field, close);
  const status = element('p', { class: 'label', role: 'status' });
  const results = element('div', { class: 'answers' });
  const body = element('div', { class: 'found' }, status, results);
  const allResults = element('a', { href: page }, t('find.all'));
  const foot = element('footer', {}, allResults);
  // Focusable, so that a click in it keeps focus and keys in the dialog.
  const sheet = element('div', { class: 'sheet', tabindex: '-1' }, form, body, foot);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': t('find.search'), closedby: 'any' }, sheet);
  document.body.append(dialog);
  return { dialog, form, field, close, body, status, results, allResults };
}

/** Links to begin with, before anything is typed. */
function startView({ filters, compared }: NamesFile, base: string): HTMLElement {
  const [newest] = filters.cycle;
  const link = (path: string, text: string) => element('li', {}, element('a', { href: base + path }, text));
  const news = newest && link(`cycles/${newest[0]}/changes/`, t('find.new', { cycle: newest[1] }));
  const changes = news && compared ? [news, link('matrix/?sort=carried', t('find.longest'))] : [];
  const list = (items: readonly HTMLElement[]) => element('ul', { role: 'list' }, ...items);
  const heading = element('h2', { class: 'label' }, t('find.areas'));
  const areas = filters.area.map(([id, title]) => link(`areas/${id}/`, title));
  return element('div', { class: 'start' }, list(changes), heading, list(areas));
}

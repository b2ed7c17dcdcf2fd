/** The search dialog: a field, results while a reader types, and a link to all of them. */
import { blurOnClose, closeOnBackdrop, closeOnLinkHere, fitVisualViewport } from './dialog-frame.ts';
import { handleDialogKeys } from './dialog-keys.ts';
import { element } from './dom.ts';
import { ResultsView } from './results-view.ts';
import { byFilter, hasCriteria, noFilters, writeState, type NamesFile } from './search-state.ts';
import { loadJson, SiteSearch } from './site-search.ts';

let loading: Promise<SearchDialog> | undefined;

/**
 * Opens the dialog, or focuses its field if it is open.
 * @param link to the search page.
 * @param takeTyped returns what a reader typed while the dialog was loading; called once it is there.
 */
export async function openSearch(link: HTMLAnchorElement, takeTyped: () => string): Promise<void> {
  loading ??= loadDialog(link.pathname);
  const dialog = await loading;
  dialog.open(takeTyped());
}

async function loadDialog(page: string): Promise<SearchDialog> {
  const base = page.replace(/search\/$/, '');
  let names: NamesFile | undefined;
  const search = new SiteSearch(base, async () => {
    const { filters } = (names = await loadJson<NamesFile>(`${base}search/names.json`));
    return byFilter((name) => new Map(filters[name]));
  });
  search.prepare();
  await stylesLoaded();
  return new SearchDialog(page, base, search, () => names);
}

/** Waits for the styles: without them the dialog would jump. */
async function stylesLoaded(): Promise<void> {
  const styles = document.querySelector<HTMLLinkElement>('#_search-styles');
  if (!styles || styles.sheet) return;
  await new Promise((resolve) => {
    styles.addEventListener('load', resolve);
    styles.addEventListener('error', resolve);
  });
}

class SearchDialog {
  readonly #page: string;
  readonly #search: SiteSearch;
  readonly #elements: ReturnType<typeof dialogElements>;
  readonly #view: ResultsView;

  constructor(page: string, base: string, search: SiteSearch, names: () => NamesFile | undefined) {
    this.#page = page;
    this.#search = search;
    this.#elements = dialogElements(page);
    const { dialog, field, body, status, results } = this.#elements;
    this.#view = new ResultsView({
      search,
      base,
      status,
      results,
      elsewhere: () => element('a', { href: page }, 'the list of all items'),
      onShown: (state, response) => {
        const file = names();
        if (file && !response && !hasCriteria(state)) results.replaceChildren(startView(file, base));
        body.scrollTo(0, 0);
        // What had the focus may be gone, such as the button to try again.
        if (!dialog.contains(document.activeElement)) field.focus();
      },
    });
    this.#listen();
  }

  /** Opens the dialog, with what was typed already in its field. */
  open(typed: string): void {
    const { dialog, field, results } = this.#elements;
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    this.#search.prepare();
    if (typed !== '') field.value = typed;
    if (typed !== '' || results.childElementCount === 0) this.#update();
  }

  #update(): void {
    const { field, allResults } = this.#elements;
    const state = { query: field.value.trim(), filters: noFilters };
    allResults.href = this.#page + writeState(state);
    void this.#view.show(state);
  }

  #listen(): void {
    const { dialog, form, field, close, body, allResults } = this.#elements;
    field.addEventListener('input', () => this.#update());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(allResults.href);
    });
    close.addEventListener('click', () => dialog.close());
    const stops = '.start a, h3 a, .also a, .subs > li > a, .excerpt a, .note a, button';
    handleDialogKeys(dialog, field, () => [...body.querySelectorAll<HTMLElement>(stops), allResults]);
    closeOnBackdrop(dialog);
    closeOnLinkHere(dialog);
    blurOnClose(dialog);
    fitVisualViewport(dialog);
  }
}

function dialogElements(page: string) {
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Search the reports',
    placeholder: 'Search the reports',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = element('button', { class: 'close', type: 'button' }, 'Close');
  const form = element('form', { class: 'field', role: 'search', action: page }, field, close);
  const status = element('p', { class: 'label', role: 'status' });
  const results = element('div', { class: 'answers' });
  const body = element('div', { class: 'found' }, status, results);
  const allResults = element('a', { href: page }, 'All results and filters');
  const foot = element('footer', {}, allResults, keys());
  // Focusable, so that a click in it keeps focus and keys in the dialog.
  const sheet = element('div', { class: 'sheet', tabindex: '-1' }, form, body, foot);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, sheet);
  document.body.append(dialog);
  return { dialog, form, field, close, body, status, results, allResults };
}

/** Links to begin with, before anything is typed. */
function startView({ filters, compared }: NamesFile, base: string): HTMLElement {
  const [newest] = filters.cycle;
  const link = (path: string, text: string) => element('li', {}, element('a', { href: base + path }, text));
  const news = newest && link(`cycles/${newest[0]}/changes/`, `What is new in ${newest[1]}`);
  const changes = news && compared ? [news, link('matrix/?sort=carried', 'Carried longest')] : [];
  const list = (items: readonly HTMLElement[]) => element('ul', { role: 'list' }, ...items);
  const heading = element('h2', { class: 'label' }, 'Areas');
  const areas = filters.area.map(([id, title]) => link(`areas/${id}/`, title));
  return element('div', { class: 'start' }, list(changes), heading, list(areas));
}

function keys(): HTMLElement {
  const use = (what: string, ...names: string[]) =>
    element('span', {}, ...names.map((name) => element('kbd', {}, name)), what);
  return element(
    'p',
    { class: 'keys', 'aria-hidden': 'true' },
    use('move', '↑', '↓'),
    use('open', '↵'),
    use('close', 'Esc'),
  );
}

/** The search dialog: a field, results while a reader types, and a link to all of them. */
import dialogStyles from '../../styles/dialog.css?inline';
import type { NamesFile } from '../../search/filters.ts';
import { sitePath } from '../../urls/site-path.ts';
import { element, langAttributes, searchUrl, t } from './dom.ts';
import { loadJson, loadIndex } from './pagefind.ts';
import { resultKeys } from './result-keys.ts';
import { resultsView } from './results-view.ts';
import { byFilter, noFilters } from './search-state.ts';

let open: ReturnType<typeof makeDialog> | undefined;

/**
 * Opens the dialog, or focuses its field if it is open.
 * @param early what the reader typed while the dialog was loading; the name of any other key is on a line of its own.
 */
export function openSearch(early: string): void {
  open ??= makeDialog();
  open(early);
}

const resultStops = '.start a, h3 a, .subs > li > a, .excerpt a, .note a, .found button, footer a';

/** Makes the dialog, and returns what opens it. */
function makeDialog(): typeof openSearch {
  const styles = new CSSStyleSheet();
  styles.replaceSync(dialogStyles);
  document.adoptedStyleSheets.push(styles);
  const index = loadIndex();
  const names = loadJson<NamesFile>(sitePath('/search/names.json'));
  const filterValues = names.then(({ filters }) => byFilter((name) => new Map(filters[name] ?? [])));
  const { dialog, form, field, close, body, status, results, allResults } = dialogElements();
  const start = names.then(
    (file) => [startView(file)],
    () => [],
  );
  const keys = resultKeys({ field, results, scope: dialog, stops: resultStops });
  const show = resultsView({ index, filterValues, field, status, results, start, onShown: keys.onShown });
  const update = () => {
    const state = { query: field.value.trim(), filters: noFilters };
    allResults.href = searchUrl(state);
    body.scrollTo(0, 0);
    void show(state);
  };
  field.oninput = update;
  form.onsubmit = (event) => {
    event.preventDefault();
    location.assign(allResults.href);
  };
  close.onclick = () => dialog.close();
  dialog.onclose = () => {
    // If nothing had the focus before, some browsers leave it in the hidden dialog; but by now it may be open again.
    if (!dialog.open && dialog.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  };
  dialog.onclick = ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = (target as Element).closest('a');
    // A place on this page would stay behind the dialog.
    const isHere = link && link.pathname + link.search === location.pathname + location.search;
    if (isHere && !ctrlKey && !metaKey && !shiftKey) dialog.close();
  };
  const onKey = (event: KeyboardEvent) => {
    // A closed dialog keeps the focus for a moment.
    if (!dialog.open) return;
    // Slides, the matrix and the page handle keys too.
    event.stopPropagation();
    if (event.isComposing || event.altKey) return;
    if (event.key === 'Escape') dialog.close();
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
      field.focus();
      field.select();
    } else return keys.onKey(event);
    event.preventDefault();
  };
  // Not on the dialog, which hears no key while nothing in it has the focus.
  addEventListener('keydown', onKey, true);
  fitVisualViewport(dialog);

  return (early) => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    const { text, others } = readEarly(early);
    if (text !== '') field.value = text;
    if (text !== '' || results.childElementCount === 0) update();
    for (const key of others) {
      if (!keys.press(key) && key === 'Enter') form.requestSubmit();
    }
    if (others.includes('Escape')) dialog.close();
  };
}

/** The text that a reader typed early, and the other keys after it. */
function readEarly(early: string): { text: string; others: string[] } {
  let text = '';
  let others: string[] = [];
  for (const [typed, key] of early.matchAll(/\n(\w+)\n|[^\n]+/g)) {
    if (key !== undefined && key !== 'Backspace') others.push(key);
    else {
      text = key === undefined ? text + typed : text.slice(0, -1);
      others = [];
    }
  }
  return { text, others };
}

function dialogElements() {
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
  const form = element('form', { class: 'field', role: 'search' }, field, close);
  const status = element('p', { class: 'label', role: 'status' });
  const results = element('div', { class: 'answers' });
  const body = element('div', { class: 'found' }, status, results);
  const allResults = element('a', {}, t('find.all'));
  const foot = element('footer', {}, allResults);
  // Focusable, so that a click in it keeps focus and keys in the dialog.
  const sheet = element('div', { class: 'sheet', tabindex: '-1' }, form, body, foot);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': t('find.search'), closedby: 'any', ...langAttributes(t.lang) },
    sheet,
  );
  document.body.append(dialog);
  return { dialog, form, field, close, body, status, results, allResults };
}

/** Tells the styles of a dialog how much of a phone's screen its keyboard leaves: it does not resize the page. */
function fitVisualViewport({ style }: HTMLDialogElement): void {
  const seen = window.visualViewport!;
  const fit = () => {
    style.setProperty('--seen-height', `${seen.height}px`);
    style.setProperty('--seen-top', `${seen.offsetTop}px`);
  };
  seen.onresize = seen.onscroll = fit;
  fit();
}

/** Links to begin with, before anything is typed. */
function startView({ filters, teams, compared }: NamesFile): HTMLElement {
  const [newest] = filters.cycle;
  const link = (path: string, text: string) => element('li', {}, element('a', { href: sitePath(path) }, text));
  const list = (items: readonly HTMLElement[]) => element('ul', { role: 'list' }, ...items);
  const changes =
    newest && compared
      ? [
          link(`/cycles/${newest[0]}/changes/`, t('find.new', { cycle: newest[1] })),
          link('/matrix/?sort=carried', t('find.longest')),
        ]
      : [];
  const heading = element('h2', { class: 'label' }, teams ?? t('find.areas'));
  const path = teams ? '/search/?team=' : '/areas/';
  const places = (filters.team ?? filters.area).map(([id, title]) => link(path + id + (teams ? '' : '/'), title));
  return element('div', { class: 'start' }, list(changes), heading, list(places));
}

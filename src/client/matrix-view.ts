/**
 * The filters of the matrix, loaded when a reader comes to it. The URL says which rows the tables show; without this
 * script they are complete.
 */
import wording from 'virtual:almanac/strings/filter';
import { decodedPart } from '../report/decoded-part.ts';
import { type KeyOf, translator } from '../strings/translate.ts';
import { sitePath } from '../urls/site-path.ts';
import { fillForm, formQuery, unknownValues, urlWith } from './form-url.ts';
import { foundElsewhere, keepWords, otherPages } from './matrix-elsewhere.ts';
import { rowsAbout, rowsToShow, rowsWith, type RowFacts } from './matrix-filter.ts';
import { readRows, sortRows, titleOf } from './matrix-rows.ts';
import { showWordings } from './matrix-wording.ts';
import { painted } from './painted.ts';

const t = translator<KeyOf<'filter'>>(wording);
const form = document.querySelector<HTMLFormElement>('.tools')!;
const summary = document.querySelector<HTMLElement>('.found')!;
const emptyMessage = document.querySelector<HTMLElement>('.found ~ .empty')!;
const tables = [...document.querySelectorAll<HTMLTableElement>('table.matrix')];
const choices = [...form.querySelectorAll<HTMLInputElement>('.legend input')].map((input) => {
  const [word, number] = input.parentElement!.querySelectorAll('span');
  return { input, word: word!.textContent, number: number! };
});
const rows = tables.flatMap(readRows);
const heights = new Map(tables.map((table) => [table, table.parentElement!.offsetHeight]));
const total = countOf(rows);
const headings = [...(tables[0]?.tHead!.rows[0]!.cells ?? [])].slice(1, -2);
/** The newest cycle with a status report, from the end. The heading of a cycle without one says that it is a plan. */
const reported = headings.findLastIndex((heading) => !heading.querySelector('.vh')) - headings.length;
let isSorted = false;
let turn = 0;
/** How long after the last letter other pages are read, in ms: that takes longer than a letter may. */
const untilRead = 600;
let looking: ReturnType<typeof setTimeout> | undefined;

// Otherwise the page shows what it should.
if (location.search !== '') showQuery();
else if (location.hash !== '') refresh();
delete document.documentElement.dataset['query'];
document.getElementById(idInUrl())?.scrollIntoView();
form.addEventListener('reset', () => {
  // The fields have their new values only after the event.
  setTimeout(() => choose(new FormData(form), false));
  form.querySelector('input')!.focus();
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', showQuery);
addEventListener('hashchange', () => {
  refresh();
  document.getElementById(idInUrl())?.scrollIntoView();
});
showWordings(tables, t.language);

function showQuery(): void {
  fillForm(form, new URLSearchParams(location.search));
  refresh();
}

/**
 * Writes a choice to the URL, and shows the rows that the form asks for.
 * @param fields of the form when the choice was made.
 * @param isTyped whether it is a letter: Back undoes a choice, but not each letter.
 */
export async function choose(fields: FormData, isTyped: boolean): Promise<void> {
  const mine = ++turn;
  const url = urlWith(formQuery(fields));
  await painted();
  history[isTyped ? 'replaceState' : 'pushState'](history.state, '', url);
  if (mine === turn) refresh(true);
}

/** @param isLater whether what is below the screen, and what is said of the rows, may wait for the next paint. */
function refresh(isLater = false): void {
  // Before anything changes, as it would have to be laid out for this.
  const onScreen = innerHeight - tables[0]!.parentElement!.getBoundingClientRect().top;
  const fields = formQuery(new FormData(form));
  const about = rowsAbout(rows, fields);
  const matching = rowsWith(about, fields, reported);
  const shown = rowsToShow(rows, matching);
  if (isSorted !== fields.has('sort')) {
    isSorted = !isSorted;
    sortRows(rows, tables[0]!, isSorted, t('filter.allAreas'));
  }
  const named = idInUrl();
  // A reader who follows the URL of a row is shown that row, whatever the form asks for.
  const visible = new Map<Element | null, number>();
  for (const row of rows) {
    const { element } = row;
    const isHidden = !shown.has(row) && element.id !== named;
    // Setting what it is already would cost as much as a change.
    if (element.hidden !== isHidden) element.hidden = isHidden;
    const body = element.parentElement;
    if (!isHidden) visible.set(body, (visible.get(body) ?? 0) + 1);
  }
  showAreas(visible, isLater ? onScreen : Infinity);
  emptyMessage.hidden = tables.some(({ hidden }) => !hidden);
  form.querySelector<HTMLElement>('[type=reset]')!.hidden = fields.size === 0;
  if (!isLater) describe(fields, about, matching);
  const mine = turn;
  void painted().then(() => {
    if (isLater && mine === turn) describe(fields, about, matching);
    for (const table of tables) table.parentElement!.style.contentVisibility = 'auto';
  });
}

/** Says how many rows there are, and how many each choice would leave. */
function describe(fields: URLSearchParams, about: readonly RowFacts[], matching: readonly RowFacts[]): void {
  const { activeElement } = document;
  for (const { input, number } of choices) {
    const asked = new URLSearchParams(fields);
    asked.set(input.name, input.value);
    const { items, subLines } = countOf(rowsWith(about, asked, reported));
    number.textContent = String(items || '');
    // No reader can choose what would leave no rows. A disabled field would lose the focus.
    input.disabled = items + subLines === 0 && !input.checked && input !== activeElement;
  }
  const filters = filterWords(fields).join(', ');
  summary.textContent = filters && t('filter.found', { counts: countsOf(matching), filters });
  const unknown = unknownValues(form, new URLSearchParams(location.search));
  if (unknown.length > 0) {
    const values = t.list(unknown.map((text) => t('filter.quoted', { text }))).join('');
    summary.append(filters && '. ', t('filter.ignored', { values }));
  }
  const page = missingItem(idInUrl());
  if (page) {
    const link = Object.assign(document.createElement('a'), { href: page, textContent: t('filter.itsPage') });
    summary.append(filters && '. ', ...t.parts('filter.missing', { page: link }));
  }
  const kept = keepWords(fields);
  clearTimeout(looking);
  if (kept.has('q') && otherPages.length > 0) looking = setTimeout(() => void sayMore(kept), untilRead);
}

/** Says which pages of other cycles have more items with the words. */
async function sayMore(kept: URLSearchParams): Promise<void> {
  const mine = turn;
  const here = rowsToShow(rows, rowsAbout(rows, kept));
  const more = await foundElsewhere(kept, new Set([...here].map(({ element }) => element.id)));
  if (mine !== turn) return;
  for (const { link, count } of more) {
    const cycles = Object.assign(document.createElement('a'), { href: link.href, textContent: link.textContent });
    summary.append('. ', ...t.parts('filter.more', { found: String(count), cycles }));
  }
}

/**
 * Hides the areas without rows. One that is not near the screen is neither laid out nor painted, as hundreds of rows would
 * delay each letter that a reader types; until then, it has about their height.
 * @param visible how many rows each body of a table shows.
 * @param atOnce how much of the tables is on the screen. What is below waits for the next paint: while few rows are shown,
 * all areas are on the screen.
 */
function showAreas(visible: ReadonlyMap<Element | null, number>, atOnce: number): void {
  let top = 0;
  for (const table of tables) {
    const [body] = table.tBodies;
    const shown = visible.get(body!) ?? 0;
    const height = (heights.get(table)! * shown) / (body!.rows.length || 1);
    table.hidden = shown === 0;
    const { style } = table.parentElement!;
    style.contentVisibility = top > atOnce ? 'hidden' : 'auto';
    style.containIntrinsicBlockSize = `${height}px`;
    top += height;
  }
}

function filterWords(fields: URLSearchParams): string[] {
  const [text, area] = [fields.get('q'), fields.get('area')];
  const words = choices.filter(({ input }) => input.checked).map(({ word }) => word);
  const { textContent: when } = form.querySelector<HTMLSelectElement>('[name=when]')!.selectedOptions[0]!;
  return [
    text ? t('filter.quoted', { text }) : '',
    (area ?? '').split(' ').flatMap(titleOfArea).join(', '),
    words.length > 0 ? `${t.list(words, 'disjunction').join('')} ${t.inside(when)}` : '',
  ].filter((text) => text !== '');
}

function titleOfArea(id: string): string[] {
  const table = document.getElementById(id.split('/')[0]!);
  return table instanceof HTMLTableElement ? [titleOf(table)] : [];
}

/** How many items and sub-lines of all match: "3 of 45 items, 0 of 12 sub-lines". */
function countsOf(matching: readonly RowFacts[]): string {
  const { items, subLines } = countOf(matching);
  const counts = [t('filter.of', { found: items, all: t('filter.items', { count: total.items }) })];
  if (total.subLines > 0) {
    counts.push(t('filter.of', { found: subLines, all: t('filter.subLines', { count: total.subLines }) }));
  }
  return counts.join(', ');
}

function countOf(some: readonly RowFacts[]): { items: number; subLines: number } {
  const items = some.filter(({ isItem }) => isItem).length;
  return { items, subLines: some.length - items };
}

/** The page of the item that the URL names, if its row has moved to the page of earlier cycles. */
function missingItem(id: string): string | undefined {
  const [area, item] = id.split('/');
  return area && item && !document.getElementById(id) ? sitePath(`/areas/${area}/${item}/`) : undefined;
}

/** The id that the URL names. */
function idInUrl(): string {
  return decodedPart(location.hash.slice(1));
}

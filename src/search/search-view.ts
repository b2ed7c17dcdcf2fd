/** The search page once a reader asks: form and address in, answers out. */
import { ask, type Reply, type Site } from './ask.ts';
import type { WordsFile } from './correct.ts';
import { element } from './dom.ts';
import { countFilters } from './filter-counts.ts';
import { FilterFields } from './filters-view.ts';
import { loadIndex } from './index-api.ts';
import { countRemark, replyRemarks, unknownRemarks } from './remarks.ts';
import { groupView, type Surroundings } from './results-view.ts';
import { watchLoading } from './watch-loading.ts';
import { asksSomething, noFilters, readState, writeState, type SearchState, type UnknownValue } from './state.ts';

/**
 * Takes over the search page.
 * @param page the element that holds the answers.
 */
export async function startSearch(page: HTMLElement): Promise<void> {
  const form = document.getElementById(page.getAttribute('form') ?? '') as HTMLFormElement;
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const said = page.querySelector<HTMLElement>('[role=status]')!;
  const answers = page.querySelector<HTMLElement>('.answers')!;
  const browse = page.querySelector<HTMLElement>('.browse')!;
  const base = page.getAttribute('base') ?? '/';
  const fields = new FilterFields(form);
  const known = fields.known();
  const cycles = [...known.cycle.keys()];
  const around: Surroundings = { base, known, shape: shapes(page) };
  const lastFailure = watchLoading(`${base}pagefind/`);
  let attempt = 0;
  let site: Promise<Site> | undefined;
  /** Whether the address of this moment is one to come back to: then typing makes a new one. */
  let settled = location.search !== '';
  let turn = 0;

  field.addEventListener('input', () => go(asked(), settled ? 'push' : 'replace', false));
  fields.onChange(() => go(asked(), 'push', true));
  page.addEventListener('asked', () => go(asked(), 'push', true));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fields.choose(noFilters);
    go(asked(), 'push', true);
  });
  addEventListener('popstate', () => void fromAddress());
  getSite().catch(() => {});
  // What was typed while this was loading is not lost.
  if (location.search === '' && asksSomething(asked())) go(asked(), 'replace', false);
  else await fromAddress();

  function asked(): SearchState {
    return { query: field.value.trim(), filters: fields.chosen() };
  }

  function go(state: SearchState, how: 'push' | 'replace', settle: boolean): void {
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    settled = settle;
    fields.summarise();
    void show(state, []);
  }

  async function fromAddress(): Promise<void> {
    const { state, unknown } = readState(new URLSearchParams(location.search), known);
    field.value = state.query;
    fields.choose(state.filters);
    settled = true;
    await show(state, unknown);
  }

  function getSite(): Promise<Site> {
    site ??= loadIndex(base, attempt).then((index) => {
      let file: Promise<WordsFile> | undefined;
      const words = () => (file ??= fetch(`${base}search/words.json`).then((response) => response.json() as Promise<WordsFile>));
      return { index, known, words, recency: (cycle) => cycles.length - cycles.indexOf(cycle) };
    });
    return site;
  }

  async function show(state: SearchState, unknown: UnknownValue[]): Promise<void> {
    const mine = ++turn;
    answers.setAttribute('aria-busy', 'true');
    if (!asksSomething(state)) {
      answers.replaceChildren(...unknownRemarks(unknown, known));
      said.textContent = '';
      fields.count('totals');
      browse.hidden = false;
      answers.removeAttribute('aria-busy');
      return;
    }
    try {
      const asking = await getSite();
      // What failed before may come late; it was said.
      lastFailure();
      const reply = await ask(asking, state);
      if (mine !== turn) return;
      const failure = lastFailure();
      if (failure) throw failure;
      draw(state, reply, unknown);
      // A reader who goes on typing wants answers first.
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (mine !== turn) return;
      const counts = reply.partly ? 'none' : await countFilters(asking.index, reply.answered, known);
      if (mine === turn) fields.count(counts);
    } catch (error) {
      if (mine === turn) fail(error);
    }
  }

  function draw(state: SearchState, reply: Reply, unknown: UnknownValue[]): void {
    said.replaceChildren(...countRemark(state, reply));
    answers.replaceChildren(
      ...unknownRemarks(unknown, known),
      ...replyRemarks(state, reply, base, known),
      ...reply.groups.map((group, place) => groupView(group, reply.answered.filters, around, place === 0)),
    );
    browse.hidden = reply.total > 0;
    answers.removeAttribute('aria-busy');
  }

  function fail(error: unknown): void {
    console.error(error);
    site = undefined;
    attempt += 1;
    const retry = element('button', { class: 'button', type: 'button' }, 'Try again');
    retry.addEventListener('click', () => {
      said.textContent = 'Loading the index again.';
      void fromAddress();
    });
    said.textContent = 'The index could not be loaded.';
    const why = import.meta.env.DEV
      ? 'The dev server searches the index of the last build: "npm run build" makes one.'
      : 'The connection may be down. Everything can also be found in the lists below.';
    answers.replaceChildren(element('p', { class: 'note' }, why), element('p', {}, retry));
    browse.hidden = false;
    answers.removeAttribute('aria-busy');
  }
}

/** The shapes that the page holds, so that they are drawn in one place. */
function shapes(page: HTMLElement): Surroundings['shape'] {
  const drawn = page.querySelector('template')?.content;
  return (name) => drawn?.querySelector(`[data-shape="${CSS.escape(name)}"] svg`)?.cloneNode(true) ?? '';
}

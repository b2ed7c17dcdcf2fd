import { squash } from '../../search/tokenizer.ts';
import { painted } from '../painted.ts';
import { pause } from '../pause.ts';
import { failureNote, t } from './dom.ts';
import { groupView } from './group-view.ts';
import { countMessage, responseMessages, unknownFilterMessages } from './messages.ts';
import type { SearchIndex } from './pagefind.ts';
import { runQuery, type SearchResponse } from './query.ts';
import { hasCriteria, type FilterValues, type SearchState, type UnknownValue } from './search-state.ts';

/** What shows results: the dialog or the search page. */
interface ResultsViewOptions {
  index: Promise<SearchIndex>;
  filterValues: Promise<FilterValues>;
  field: HTMLInputElement;
  /** Status element that says how many results there are. */
  status: HTMLElement;
  results: HTMLElement;
  /** What to show if there is nothing to search for. */
  start?: Promise<readonly HTMLElement[]>;
  /** Called when what is shown has changed; without a response if nothing was searched for, or the search failed. */
  onShown: (state: SearchState, response: SearchResponse | undefined) => void;
}

/** How long earlier results stand alone before a search says that it is under way, in ms. */
const patience = 400;

/**
 * Makes the function that shows the results of the latest search, or nothing if there is nothing to search for.
 * @returns takes query and filters, values in the URL that no filter has, and whether to wait for all that is shown at
 * first, so that nothing moves later.
 */
export function resultsView(options: ResultsViewOptions) {
  const { index, filterValues, field, status, results, onShown } = options;
  let latest: SearchState | undefined;
  // The first search says what failed.
  for (const loading of [index, filterValues]) loading.catch(() => {});

  return async (state: SearchState, unknown: readonly UnknownValue[] = [], whole = false): Promise<void> => {
    latest = state;
    results.setAttribute('aria-busy', 'true');
    const sayIt = () => {
      if (latest === state) status.textContent = t('find.searching');
    };
    const waiting = setTimeout(sayIt, results.childElementCount === 0 && hasCriteria(state) ? 0 : patience);
    // A key is answered first; by then there may be another.
    if (!whole) await painted();
    const shown = await search(state, whole).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    clearTimeout(waiting);
    if (latest !== state) return;
    results.removeAttribute('aria-busy');
    if (shown) {
      const { response, sections } = shown;
      status.replaceChildren(...(response ? countMessage(response) : []));
      const messages = response ? responseMessages(state, response) : [];
      replaceResults(...unknownFilterMessages(unknown), ...messages, ...sections);
    } else {
      status.textContent = t('find.failed');
      const why = import.meta.env.ALMANAC_DEV ? 'The dev server searches the index of the last build.' : '';
      replaceResults(failureNote(why, state));
    }
    onShown(state, shown?.response);
  };

  /** A reader who was in the results gets to the first of the new ones, or back to the field. */
  function replaceResults(...content: readonly HTMLElement[]): void {
    const hadFocus = results.contains(document.activeElement);
    results.replaceChildren(...content);
    if (hadFocus) (results.querySelector<HTMLElement>('h3 a') ?? field).focus();
  }

  async function search(state: SearchState, whole: boolean) {
    if (latest !== state) return undefined;
    if (!hasCriteria(state)) return { response: undefined, sections: (await options.start) ?? [] };
    const loaded = await index;
    await pause();
    const response = await runQuery(loaded, state);
    const { groups, words } = response;
    // If the query names a topic in another way, lines have the term in place of that name.
    const topics = groups.filter(({ kind, isNamed }) => kind === 'topic' && isNamed);
    const synonyms = topics.map(({ results: [topic] }) => squash(topic!.title));
    const context = { filterValues: await filterValues, state, words, synonyms };
    await pause();
    const views = groups.map((group) => groupView(group, context));
    const fill = () => Promise.all(views.map((view) => view.fill()));
    if (whole) await fill();
    else void painted().then(() => (latest === state ? fill() : []));
    return { response, sections: views.map(({ section }) => section) };
  }
}

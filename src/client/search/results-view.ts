import { squash } from '../../search/tokenizer.ts';
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
  /** Status element that says how many results there are. */
  status: HTMLElement;
  results: HTMLElement;
  /** Called when what is shown has changed; without a response if nothing was searched for, or the search failed. */
  onShown: (state: SearchState, response: SearchResponse | undefined) => void;
}

/** How long to wait before saying that a search is under way, in ms. */
const patience = 400;

/**
 * Makes the function that shows the results of the latest search, or nothing if there is nothing to search for.
 * @returns takes query and filters, values in the URL that no filter has, and whether to wait for all that is shown at
 * first, so that nothing moves later.
 */
export function resultsView({ index, filterValues, status, results, onShown }: ResultsViewOptions) {
  let latest: SearchState | undefined;
  // The first search says what failed.
  for (const loading of [index, filterValues]) loading.catch(() => {});

  return async (state: SearchState, unknown: readonly UnknownValue[] = [], whole = false): Promise<void> => {
    latest = state;
    results.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => latest === state && (status.textContent = t('find.searching')), patience);
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
      results.replaceChildren(...unknownFilterMessages(unknown), ...messages, ...sections);
    } else {
      status.textContent = t('find.failed');
      const why = import.meta.env.DEV ? 'The dev server searches the index of the last build.' : '';
      results.replaceChildren(failureNote(why, state));
    }
    onShown(state, shown?.response);
  };

  async function search(state: SearchState, whole: boolean) {
    if (!hasCriteria(state)) return { response: undefined, sections: [] };
    const response = await runQuery(await index, state);
    const { groups, words } = response;
    // If the query names a topic in another way, lines have the term in place of that name.
    const topics = groups.filter(({ kind, isNamed }) => kind === 'topic' && isNamed);
    const synonyms = topics.map(({ results: [topic] }) => squash(topic!.title));
    const context = { filterValues: await filterValues, state, words, synonyms };
    const views = groups.map((group) => groupView(group, context));
    if (whole) await Promise.all(views.map(({ filled }) => filled));
    return { response, sections: views.map(({ section }) => section) };
  }
}

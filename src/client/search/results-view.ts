import { squash } from '../../search/tokenizer.ts';
import { failureNote } from './dom.ts';
import { GroupView } from './group-view.ts';
import { countMessage, responseMessages, unknownFilterMessages } from './messages.ts';
import type { SearchSite } from './pagefind.ts';
import { runQuery, type SearchResponse } from './query.ts';
import { hasCriteria, writeState, type FilterValues, type SearchState, type UnknownValue } from './search-state.ts';
import { t } from './t.ts';

/** What shows results: the dialog or the search page. */
interface ResultsViewOptions {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  site: Promise<SearchSite>;
  filterValues: Promise<FilterValues>;
  /** Status element that says how many results there are. */
  status: HTMLElement;
  results: HTMLElement;
  /** Called when what is shown has changed; without a response if nothing was searched for, or the search failed. */
  onShown: (state: SearchState, response: SearchResponse | undefined) => void;
}

/** How long to wait before saying that a search is under way, in ms. */
const patience = 400;

/** Searches while a reader types, and shows the results of the latest search. */
export class ResultsView {
  readonly #options: ResultsViewOptions;
  #turn = 0;

  constructor(options: ResultsViewOptions) {
    this.#options = options;
    // The first search reports what failed.
    for (const loading of [options.site, options.filterValues]) loading.catch(() => {});
  }

  /**
   * Shows the results of a search, or nothing if there is nothing to search for.
   * @param state query and filters.
   * @param unknown values in the URL that no filter has.
   * @param whole whether to wait for everything that is shown at first, so that nothing moves later.
   */
  async show(state: SearchState, unknown: readonly UnknownValue[] = [], whole = false): Promise<void> {
    const { base, status, results, onShown } = this.#options;
    const mine = ++this.#turn;
    const isLatest = () => mine === this.#turn;
    results.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => isLatest() && (status.textContent = t('find.searching')), patience);
    const shown = await this.#search(state, whole).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    clearTimeout(waiting);
    if (!isLatest()) return;
    results.removeAttribute('aria-busy');
    if (shown) {
      const { response, groups } = shown;
      status.replaceChildren(...(response ? countMessage(response) : []));
      const messages = response ? responseMessages(state, response, base) : [];
      results.replaceChildren(...unknownFilterMessages(unknown), ...messages, ...groups.map(({ section }) => section));
    } else {
      status.textContent = t('find.failed');
      const why = import.meta.env.DEV ? 'The dev server searches the index of the last build.' : '';
      results.replaceChildren(failureNote(why, `${base}search/${writeState(state)}`));
    }
    onShown(state, shown?.response);
  }

  async #search(state: SearchState, whole: boolean) {
    if (!hasCriteria(state)) return { response: undefined, groups: [] };
    const { base, site, filterValues } = this.#options;
    const response = await runQuery(await site, state);
    const { groups, words } = response;
    // If the query names a topic in another way, lines have the term in place of that name.
    const topics = groups.filter(({ kind, isNamed }) => kind === 'topic' && isNamed);
    const context = {
      base,
      filterValues: await filterValues,
      filters: state.filters,
      words,
      synonyms: topics.map(({ results }) => squash(results[0]!.title)),
      searchPage: `${base}search/${writeState(state)}`,
    };
    const views = groups.map((group) => new GroupView(group, context));
    if (whole) await Promise.all(views.map(({ filled }) => filled));
    return { response, groups: views };
  }
}

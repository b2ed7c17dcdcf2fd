import { squash } from '../../search/tokenizer.ts';
import { element, note, retryButton } from './dom.ts';
import { GroupView } from './group-view.ts';
import { countMessage, responseMessages, unknownFilterMessages } from './messages.ts';
import type { SearchResponse } from './query.ts';
import type { ViewContext } from './result-view.ts';
import { hasCriteria, type SearchState, type UnknownValue } from './search-state.ts';
import type { SiteSearch } from './site-search.ts';

/** What shows results: the dialog or the search page. */
interface ResultsViewOptions {
  search: SiteSearch;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Status element that says how many results there are. */
  status: HTMLElement;
  results: HTMLElement;
  /** A phrase, or a link, for where everything can be found without searching. */
  elsewhere: () => Node | string;
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
  }

  /**
   * Shows the results of a search, or nothing if there is nothing to search for.
   * @param state query and filters.
   * @param unknown values in the URL that no filter has.
   * @param whole whether to wait for everything that is shown at first, so that nothing moves later.
   */
  async show(state: SearchState, unknown: readonly UnknownValue[] = [], whole = false): Promise<void> {
    const { search, base, status, results, elsewhere, onShown } = this.#options;
    const mine = ++this.#turn;
    const isLatest = () => mine === this.#turn;
    const again = () => void this.show(state, unknown).then(() => results.querySelector('a')?.focus());
    results.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => isLatest() && (status.textContent = 'Searching …'), patience);
    try {
      const filterValues = await search.filterValues();
      const response = hasCriteria(state) ? await search.run(state) : undefined;
      if (!isLatest()) return;
      const groups = response ? groupViews(response, { base, filterValues, again }) : [];
      if (whole) await Promise.all(groups.map(({ filled }) => filled));
      if (!isLatest()) return;
      status.replaceChildren(...(response ? countMessage(state, response) : []));
      results.replaceChildren(
        ...unknownFilterMessages(unknown, filterValues),
        ...(response ? responseMessages(state, response, { base, filterValues, elsewhere }) : []),
        ...groups.map(({ section }) => section),
      );
      onShown(state, response);
    } catch (error) {
      if (!isLatest()) return;
      console.error(error);
      if (hasCriteria(state)) this.#fail(() => void this.show(state, unknown));
      onShown(state, undefined);
    } finally {
      clearTimeout(waiting);
      if (isLatest()) results.removeAttribute('aria-busy');
    }
  }

  #fail(again: () => void): void {
    const { status, results, elsewhere } = this.#options;
    const retry = retryButton(() => {
      status.textContent = 'Loading the index again.';
      again();
    });
    status.textContent = 'The index could not be loaded.';
    const why = import.meta.env.DEV
      ? ['The dev server searches the index of the last build: "npx astro build" makes one.']
      : ['The connection may be down. Everything can also be found in ', elsewhere(), '.'];
    results.replaceChildren(note(...why), element('p', {}, retry));
  }
}

function groupViews(
  { groups, words, searched: { filters } }: SearchResponse,
  context: Pick<ViewContext, 'base' | 'filterValues' | 'again'>,
): GroupView[] {
  // If the query names a topic in another way, lines have the term in place of that name.
  const topics = groups.filter(({ kind, named }) => kind === 'topic' && named);
  const synonyms = topics.map(({ results }) => squash(results[0]!.title));
  return groups.map((group, index) => new GroupView(group, { ...context, filters, words, synonyms }, index === 0));
}

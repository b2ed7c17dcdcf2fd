import type { SearchResponse } from './query.ts';
import { element } from './dom.ts';
import type { ViewContext } from './result-view.ts';
import { countMessage, responseMessages, unknownFilterMessages } from './messages.ts';
import { groupView, type GroupView } from './group-view.ts';
import type { SiteSearch } from './site-search.ts';
import { squash } from '../../search/tokenizer.ts';
import { hasCriteria, type SearchState, type UnknownValue } from './search-state.ts';

/** Where results are shown: in the dialog and on the search page alike. */
export interface ResultsViewOptions {
  search: SiteSearch;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Says how many results there are, for the eye and the ear. */
  said: HTMLElement;
  results: HTMLElement;
  /** Where everything can be found without a search, as words of a sentence. */
  elsewhere: () => Node | string;
  /** Told whenever what is shown has changed: with the response, or without one where nothing is asked or it failed. */
  onShown: (state: SearchState, response: SearchResponse | undefined) => void;
}

/** After this time a reader is told that the search is under way, in ms. */
const patience = 400;

/** Asks while a reader types, and shows the results to what was asked last. */
export class ResultsView {
  readonly #place: ResultsViewOptions;
  #turn = 0;

  constructor(place: ResultsViewOptions) {
    this.#place = place;
  }

  /**
   * Shows the results to a question, or nothing where nothing is asked.
   * @param state what is asked.
   * @param unknown values in the address that no filter has.
   * @param whole whether to wait for all that is shown at first: what comes after the page would move it.
   */
  async show(state: SearchState, unknown: readonly UnknownValue[] = [], whole = false): Promise<void> {
    const { search, base, said, results, elsewhere, onShown } = this.#place;
    const mine = ++this.#turn;
    const again = () => void this.show(state, unknown).then(() => results.querySelector('a')?.focus());
    results.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => this.isLatest(mine) && (said.textContent = 'Searching …'), patience);
    try {
      const known = await search.known();
      const response = hasCriteria(state) ? await search.run(state) : undefined;
      if (!this.isLatest(mine)) return;
      const groups = response ? groupViews(response, { base, known, again, synonyms: synonymsIn(response) }) : [];
      if (whole) await Promise.all(groups.map(({ filled }) => filled));
      if (!this.isLatest(mine)) return;
      said.replaceChildren(...(response ? countMessage(state, response) : []));
      results.replaceChildren(
        ...unknownFilterMessages(unknown, known),
        ...(response ? responseMessages(state, response, { base, known, elsewhere }) : []),
        ...groups.map(({ view }) => view),
      );
      onShown(state, response);
    } catch (error) {
      if (!this.isLatest(mine)) return;
      console.error(error);
      if (hasCriteria(state)) this.#fail(state, unknown);
      onShown(state, undefined);
    } finally {
      clearTimeout(waiting);
      if (this.isLatest(mine)) results.removeAttribute('aria-busy');
    }
  }

  /** Whether nothing was asked since. */
  private isLatest(turn: number): boolean {
    return turn === this.#turn;
  }

  #fail(state: SearchState, unknown: readonly UnknownValue[]): void {
    const { said, results, elsewhere } = this.#place;
    const retry = element('button', { class: 'button', type: 'button' }, 'Try again');
    retry.addEventListener('click', () => {
      said.textContent = 'Loading the index again.';
      void this.show(state, unknown);
    });
    said.textContent = 'The index could not be loaded.';
    const why = import.meta.env.DEV
      ? ['The dev server searches the index of the last build: "npm run build" makes one.']
      : ['The connection may be down. Everything can also be found in ', elsewhere(), '.'];
    results.replaceChildren(element('p', { class: 'note' }, ...why), element('p', {}, retry));
  }
}

function groupViews({ groups, searched }: SearchResponse, around: ViewContext): GroupView[] {
  return groups.map((group, place) => groupView(group, searched.filters, around, place === 0));
}

/** The term of the topic that was asked for, by whatever name: lines have it in place of that name. */
function synonymsIn({ groups }: SearchResponse): string[] {
  return groups.flatMap(({ kind, named, results }) => (kind === 'topic' && named ? [squash(results[0]!.title)] : []));
}

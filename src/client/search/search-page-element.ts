/**
 * The script of the search page. Before a reader asks it only waits: everything that searches is loaded when the reader
 * comes to the field or the filters, or when the address asks.
 */
export class SearchPage extends HTMLElement {
  #started: Promise<void> | undefined;

  connectedCallback(): void {
    if (location.search !== '') {
      this.browse(false);
      void this.#start();
    }
    const form = this.form;
    for (const type of ['focusin', 'input', 'submit']) form?.addEventListener(type, this.#onUse);
    // Filters belong to the form, though they stand elsewhere.
    for (const field of form?.elements ?? []) field.addEventListener('change', this.#onUse);
  }

  get form(): HTMLFormElement | null {
    const form = document.getElementById(this.getAttribute('form') ?? '');
    return form instanceof HTMLFormElement ? form : null;
  }

  #onUse = (event: Event): void => {
    // The script answers where it can; where it cannot be loaded, the form leads to this page, which says so.
    if (event.type === 'submit') event.preventDefault();
    void this.#start().then(() => event.type === 'submit' && this.dispatchEvent(new Event('asked')));
  };

  /**
   * Shows the list of all items, or keeps the place for answers in its stead.
   * @param shown whether nothing is asked, or nothing found.
   */
  browse(shown: boolean): void {
    this.toggleAttribute('asked', !shown);
  }

  #start(): Promise<void> {
    if (this.#started) return this.#started;
    const { content } = document.querySelector<HTMLTemplateElement>('#_later')!;
    // The index takes longest, so it need not wait for the script that asks it.
    document.head.append(content.querySelector('[rel=modulepreload]')!.cloneNode());
    const search: Promise<typeof import('./search.ts')> = import(
      /* @vite-ignore */ content.querySelector('script')!.getAttribute('src')!
    );
    this.#started = search.then(
      ({ startSearch }) => startSearch(this),
      () => this.#fail(),
    );
    return this.#started;
  }

  /** A module that could not be loaded stays so until the page is loaded again, which the form does. */
  #fail(): void {
    this.browse(true);
    const retry = document.createElement('button');
    retry.className = 'button';
    retry.textContent = 'Try again';
    const field = this.form?.elements.namedItem('q');
    const typed = field instanceof HTMLInputElement && field.value !== '';
    retry.addEventListener('click', () => (typed ? this.form?.submit() : location.reload()));
    this.querySelector('.answers')?.replaceChildren(retry);
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = 'The search could not be loaded.';
  }
}

/** Defines `<search-page form="…">`, which holds the answers and names the form that asks. */
export function defineSearchPage(): void {
  customElements.define('search-page', SearchPage);
}

/**
 * The element of the search page. It loads the search when a reader comes to the field or the filters, or at once if the
 * URL has a query.
 */
export class SearchPage extends HTMLElement {
  #started: Promise<void> | undefined;

  connectedCallback(): void {
    if (location.search !== '') void this.#start();
    const form = this.form;
    for (const type of ['focusin', 'input', 'submit']) form?.addEventListener(type, this.#onUse);
    // Filters belong to the form, but are elsewhere in the page.
    for (const field of form?.elements ?? []) field.addEventListener('change', this.#onUse);
  }

  get form(): HTMLFormElement | null {
    const form = document.getElementById(this.getAttribute('form') ?? '');
    return form instanceof HTMLFormElement ? form : null;
  }

  #onUse = (event: Event): void => {
    // Without the script the form loads this page again, which says that it could not search.
    if (event.type === 'submit') event.preventDefault();
    void this.#start().then(() => event.type === 'submit' && this.dispatchEvent(new Event('submitted')));
  };

  /** Shows the list of all items, or hides it for results. */
  browse(shown: boolean): void {
    document.documentElement.toggleAttribute('data-query', !shown);
  }

  #start(): Promise<void> {
    if (this.#started) return this.#started;
    const { content } = document.querySelector<HTMLTemplateElement>('#_later')!;
    // The index takes longest to load, so it is not left until the script asks for it.
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

  /** A module that failed to load can be loaded only by a new page, which submitting the form gives. */
  #fail(): void {
    this.browse(true);
    const retry = document.createElement('button');
    retry.className = 'button';
    retry.textContent = 'Try again';
    const field = this.form?.elements.namedItem('q');
    const typed = field instanceof HTMLInputElement && field.value !== '';
    retry.addEventListener('click', () => (typed ? this.form?.submit() : location.reload()));
    this.querySelector('.answers')?.replaceChildren(retry);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = 'The search could not be loaded.';
  }
}

/** Defines `<search-page form="…">`, which holds the results of a form. */
export function defineSearchPage(): void {
  customElements.define('search-page', SearchPage);
}

/**
 * Loads the search of the search page when a reader comes to the field or the filters, or at once if the URL has a
 * query. `<search-page form="…">` holds the results of that form.
 */
export function loadSearchPage(): void {
  const page = document.querySelector<HTMLElement>('search-page')!;
  const form = document.getElementById(page.getAttribute('form')!) as HTMLFormElement;
  let started: Promise<void> | undefined;

  const start = (): Promise<void> => {
    if (started) return started;
    const { content } = document.querySelector<HTMLTemplateElement>('#_later')!;
    // The index takes longest to load, so it is not left until the script asks for it.
    document.head.append(content.querySelector('[rel=modulepreload]')!.cloneNode());
    const search: Promise<typeof import('./search.ts')> = import(
      /* @vite-ignore */ content.querySelector('script')!.getAttribute('src')!
    );
    started = search.then(({ startSearch }) => startSearch(page, form), fail);
    return started;
  };

  /** A module that failed to load can be loaded only by a new page. */
  const fail = (): void => {
    document.documentElement.toggleAttribute('data-query', false);
    const retry = document.createElement('a');
    retry.className = 'button';
    retry.textContent = 'Try again';
    const typed = form.querySelector<HTMLInputElement>('[name=q]')!.value;
    retry.href = typed === '' ? location.href : `?q=${encodeURIComponent(typed)}`;
    page.querySelector('.answers')!.replaceChildren(retry);
    page.querySelector('[role=status]')!.textContent = 'The search could not be loaded.';
  };

  const onUse = (event: Event): void => {
    // Without the script the form loads this page again, which says that it could not search.
    if (event.type === 'submit') event.preventDefault();
    void start().then(() => event.type === 'submit' && page.dispatchEvent(new Event('submitted')));
  };
  if (location.search !== '') void start();
  for (const type of ['focusin', 'input', 'submit']) form.addEventListener(type, onUse);
  // Filters belong to the form, but are elsewhere in the page.
  for (const field of form.elements) field.addEventListener('change', onUse);
}

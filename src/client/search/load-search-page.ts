import type { SearchPage } from './search-page.ts';

/**
 * Loads the search of the search page when a reader comes to the field or the filters, or at once if the URL has a
 * query. `<search-page form="…">` holds the results of that form.
 */
export function loadSearchPage(): void {
  const page = document.querySelector<HTMLElement>('search-page')!;
  const form = document.getElementById(page.getAttribute('form')!) as HTMLFormElement;
  let started: Promise<SearchPage | void> | undefined;

  const start = (): Promise<SearchPage | void> => {
    if (started) return started;
    const { content } = document.querySelector<HTMLTemplateElement>('#_later')!;
    // The index takes longest to load, so it is not left until the script asks for it.
    document.head.append(content.querySelector('[rel=modulepreload]')!.cloneNode());
    const search: Promise<typeof import('./search.ts')> = import(
      /* @vite-ignore */ content.querySelector('script')!.getAttribute('src')!
    );
    started = search.then((module) => new module.SearchPage(page, form), fail);
    return started;
  };

  /** A module that failed to load can be loaded only by a new page. */
  const fail = (): void => {
    document.documentElement.toggleAttribute('data-query', false);
    const retry = document.createElement('a');
    retry.className = 'button';
    retry.textContent = 'Try again';
    retry.href = `?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`;
    page.querySelector('.answers')!.replaceChildren(retry);
    page.querySelector('[role=status]')!.textContent = 'The search could not be loaded.';
  };

  const choose = (event: Event): void => {
    // Without the script the form loads this page again, which says that it could not search.
    if (event.type === 'submit') event.preventDefault();
    const fields = new FormData(form);
    void start().then((search) => search?.choose(fields, event.type !== 'input'));
  };
  const asked = new URLSearchParams(location.search);
  // Filters belong to the form, but are elsewhere in the page.
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'search') field.value = asked.get(field.name) ?? '';
    else {
      field.checked = asked.getAll(field.name).includes(field.value);
      field.addEventListener('change', choose);
    }
  }
  if (location.search !== '') void start();
  form.addEventListener('focusin', start);
  for (const type of ['input', 'submit']) form.addEventListener(type, choose);
}

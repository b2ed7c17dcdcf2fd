import type { Pagefind } from './pagefind.ts';

/**
 * Loads the search of the search page when a reader comes to the field or the filters, or at once if the URL has a
 * query. `<search-page>` holds the results of the form `#search`; the filters belong to it, but are elsewhere in the page.
 */
export function loadSearchPage(): void {
  const page = document.querySelector<HTMLElement>('search-page')!;
  const form = document.querySelector<HTMLFormElement>('#search')!;
  const status = page.querySelector('[role=status]')!;

  const load = async () => {
    // What the URL asks for is said to be under way before anything is loaded.
    if (location.search !== '') status.textContent = page.dataset['searching']!;
    // As search-keys.ts does; a module that both share would be one more file to load first.
    const index = `${import.meta.env.BASE_URL}pagefind/pagefind`;
    const metaCacheTag = `${Date.now()}`;
    const script = `${index}.js`;
    const begin = ({ options, init }: Pagefind) => options({ noWorker: true, metaCacheTag }).then(init);
    import(/* @vite-ignore */ script).then(begin).catch(() => {});
    // Pagefind asks for this file once its script is there, and then finds it in the cache.
    fetch(`${index}-entry.json?ts=${metaCacheTag}`).catch(() => {});
    try {
      const { startSearchPage } = await import('./search.ts');
      return startSearchPage(page, form);
    } catch {
      return fail();
    }
  };
  let started: ReturnType<typeof load> | undefined;
  const start = () => (started ??= load());

  // Only a new page can load a module that failed to load.
  const fail = (): void => {
    document.documentElement.toggleAttribute('data-query', false);
    const retry = document.createElement('a');
    retry.className = 'button';
    retry.textContent = page.dataset['retry']!;
    retry.href = `?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`;
    page.querySelector('.answers')!.replaceChildren(retry);
    status.textContent = page.dataset['failed']!;
  };

  const choose = (target: EventTarget | null, done: boolean): void => {
    const fields = new FormData(form);
    if (target === form || (target as HTMLInputElement).form === form)
      void start().then((search) => search?.choose(fields, done));
  };
  // As `fillForm` does once the search is loaded; a module that both share would be one more file to wait for.
  const asked = new URLSearchParams(location.search);
  // A reader may have begun before this script was there.
  const isTyping = form.contains(document.activeElement);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type !== 'search') field.checked = asked.getAll(field.name).includes(field.value);
    else if (!isTyping) field.value = asked.get(field.name) ?? '';
  }
  if (isTyping) choose(form, false);
  else if (location.search !== '') void start();
  form.addEventListener('focusin', start);
  form.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (isArrow && !altKey && !ctrlKey && !metaKey) void start().then((search) => search?.press(key));
  });
  addEventListener('input', ({ target }) => choose(target, (target as HTMLInputElement).type === 'checkbox'));
  form.addEventListener('submit', (event) => {
    // Without the script the form loads this page again, which says that it could not search.
    event.preventDefault();
    choose(form, true);
  });
}

import type { Pagefind } from './pagefind.ts';

/**
 * Opens the search dialog by Ctrl or ⌘ K, by the Search link in the masthead, or by typing into the field of another page;
 * on the search page the key focuses its field.
 * Without this script, or if the dialog cannot be loaded, the link leads to the search page.
 */
export function handleSearchKeys(): void {
  const link = document.querySelector<HTMLAnchorElement>('.find')!;
  const field = document.querySelector<HTMLInputElement>('main .field input');
  const isSearchPage = field?.form!.id === 'search';
  /** What is typed while the dialog is loading; the name of any other key is on a line of its own. */
  let early: string | undefined;
  let search: Promise<typeof import('./search.ts')> | undefined;
  if (/^Mac/.test(navigator.platform)) link.querySelector('kbd')!.textContent = '⌘ K';

  /** Loads the search, and the index side by side with it, as both wait for files one after the other. */
  const begin = () => {
    if (!search) {
      const index = `${import.meta.env.BASE_URL}pagefind/pagefind`;
      const metaCacheTag = `${Date.now()}`;
      const script = `${index}.js`;
      search = import('./search.ts');
      // The search says what failed.
      search.catch(() => {});
      import(/* @vite-ignore */ script)
        // A worker would be one more script to load before the first result; a search takes only a few milliseconds.
        .then((pagefind: Pagefind) => pagefind.options({ noWorker: true, metaCacheTag }).then(pagefind.init))
        .catch(() => {});
      // Pagefind asks for this file once its script is there, and then finds it in the cache.
      fetch(`${index}-entry.json?ts=${metaCacheTag}`).catch(() => {});
    }
    return search;
  };

  const open = (event: Event, before = '') => {
    event.preventDefault();
    if (isSearchPage) {
      // Only Chromium moves the focus to what is selected.
      field.focus();
      return field.select();
    }
    early = before;
    begin().then(
      ({ openSearch }) => {
        openSearch(early ?? '');
        early = undefined;
      },
      () => location.assign(link.href + (early && '?q=' + encodeURIComponent(early.split('\n')[0]!))),
    );
  };

  if (!isSearchPage) {
    link.onclick = (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    };
    link.onpointerover = begin;
    if (field) {
      field.onfocus = begin;
      field.oninput = (event) => open(event, field.value);
    }
  }
  addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'k') open(event);
      // Letters, arrows, Backspace, Enter and Escape.
    } else if (early !== undefined && /^(.$|[ABE])/.test(key)) {
      early += key[1] ? `\n${key}\n` : key;
      event.preventDefault();
    }
  });
  if (/[?&]mark=/.test(location.search)) void import('./mark-page.ts');
}

import type { Pagefind, PagefindEntry } from './pagefind.ts';

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
  let isBegun = false;
  if (/^Mac/.test(navigator.platform)) link.querySelector('kbd')!.textContent = '⌘ K';

  /** Loads the search, and the index side by side with it, as both wait for files one after the other. */
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    const index = `${import.meta.env.BASE_URL}pagefind/`;
    const metaCacheTag = String(Date.now());
    const start = async () => {
      const script = `${index}pagefind.js`;
      const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
      // A worker would be one more script to load before the first result; a search takes only a few milliseconds.
      await pagefind.options({ noWorker: true, metaCacheTag });
      await pagefind.init();
    };
    // What Pagefind loads next, once its script is there. If its files have other names one day, it just loads them later.
    const preload = async () => {
      const entry = (await (await fetch(`${index}pagefind-entry.json?ts=${metaCacheTag}`)).json()) as PagefindEntry;
      for (const { hash, wasm } of Object.values(entry.languages)) {
        for (const name of [`wasm.${wasm ?? 'unknown'}.pagefind`, `pagefind.${hash}.pf_meta`]) {
          const file = { rel: 'preload', as: 'fetch', crossOrigin: '', href: index + name };
          document.head.append(Object.assign(document.createElement('link'), file));
        }
      }
    };
    // The search says what failed.
    for (const loading of [start(), preload(), import('./search.ts')]) loading.catch(() => {});
  };

  const open = (event: Event, before = '') => {
    event.preventDefault();
    if (isSearchPage) {
      // Only Chromium moves the focus to what is selected.
      field.focus();
      return field.select();
    }
    early = before;
    begin();
    import('./search.ts').then(
      ({ openSearch }) => {
        openSearch(early ?? '');
        early = undefined;
      },
      () => location.assign(link.href + (early && '?q=' + encodeURIComponent(early.split('\n')[0]!))),
    );
  };

  if (isSearchPage && location.search !== '') begin();
  link.addEventListener('pointerover', begin);
  for (const type of ['focusin', 'input']) {
    // The filters of the search page belong to its form, but are elsewhere in the page.
    addEventListener(type, ({ target }) => field && (target as HTMLInputElement).form === field.form && begin());
  }
  link.addEventListener('click', (event) => {
    if (!isSearchPage && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  if (!isSearchPage) field?.addEventListener('input', (event) => open(event, field.value));
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
  if (/[?&]mark=/.test(location.search)) void import('./search.ts').then(({ markPage }) => markPage());
}

/** What is loaded only when a reader asks for it: its tags are in a `<template>`, where no browser loads them. */
const { content } = document.querySelector<HTMLTemplateElement>('#_later')!;
let loading: Promise<typeof import('./search.ts')> | undefined;

/** Loads the script. */
export function loadLater(): NonNullable<typeof loading> {
  return (loading ??= import(/* @vite-ignore */ content.querySelector('script')!.getAttribute('src')!));
}

/**
 * Opens the search dialog by Ctrl or ⌘ K, by the Search link in the masthead, or by typing into the field of another page;
 * on the search page the key focuses its field.
 * Without this script, or if the dialog cannot be loaded, the link leads to the search page.
 */
export function handleSearchKeys(): void {
  const link = document.querySelector<HTMLAnchorElement>('.find')!;
  const ownField = document.querySelector<HTMLInputElement>('#search input');
  /** What is typed while the dialog is loading. */
  let typed: string | undefined;
  if (/^Mac/.test(navigator.platform)) link.querySelector('kbd')!.textContent = '⌘ K';

  const open = (event: Event, before = '') => {
    event.preventDefault();
    if (ownField) {
      // Only Chromium moves the focus to what is selected.
      ownField.focus();
      return ownField.select();
    }
    typed = before;
    const loaded = loadLater();
    // Styles and index load along with the script.
    document.head.append(content);
    loaded.then(
      ({ openSearch }) =>
        openSearch(() => {
          const first = typed ?? '';
          typed = undefined;
          return first;
        }),
      () => location.assign(link.href + (typed ? `?${new URLSearchParams({ q: typed })}` : '')),
    );
  };

  link.addEventListener('click', (event) => {
    if (!ownField && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  const otherField = ownField ? null : document.querySelector<HTMLInputElement>('main .field input');
  otherField?.addEventListener('input', (event) => open(event, otherField.value));
  addEventListener('keydown', (event) => {
    const { key, altKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (altKey) return;
    if (typed !== undefined && !isCommand && key.length === 1) {
      typed += key;
      event.preventDefault();
    } else if (isCommand && key === 'k') open(event);
  });
  if (/[?&]mark=/.test(location.search)) void loadLater().then(({ markPage }) => markPage());
}

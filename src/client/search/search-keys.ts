/**
 * Opens the search dialog by Ctrl or ⌘ K, by the Search link in the masthead, or by typing into the field of another page;
 * on the search page the key focuses its field. Everything that searches is loaded only then: its tags are in a `<template>`, where no browser loads them.
 * Without this script, or if the dialog cannot be loaded, the link leads to the search page.
 */
export function handleSearchKeys(): void {
  const link = document.querySelector<HTMLAnchorElement>('.find')!;
  const { content } = document.querySelector<HTMLTemplateElement>('#_later')!;
  const ownField = document.querySelector<HTMLInputElement>('#search input');
  let loading: Promise<typeof import('./search.ts')> | undefined;
  /** What is typed while the dialog is loading. */
  let typed: string | undefined;
  if (navigator.platform.startsWith('Mac')) link.querySelector('kbd')!.textContent = '⌘ K';

  const load = () => (loading ??= import(/* @vite-ignore */ content.querySelector('script')!.getAttribute('src')!));
  const open = (event: Event, before = '') => {
    event.preventDefault();
    if (ownField) {
      // Only Chromium moves the focus to what is selected.
      ownField.focus();
      return ownField.select();
    }
    // Styles and index load along with the script.
    if (!loading) document.head.append(content.cloneNode(true));
    typed = before;
    load().then(
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
  if (/[?&]mark=/.test(location.search)) void load().then(({ markPage }) => markPage());
}

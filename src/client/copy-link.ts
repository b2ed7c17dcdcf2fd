/**
 * Lets a reader copy the address of a heading, line or row in one action: an anchor puts its whole address on the
 * clipboard and says so; it is followed as well where it leads to a place on the same page. Without this script the
 * anchor is a plain link.
 */
export function defineCopyLinks(): void {
  const said = document.createElement('p');
  said.className = 'vh';
  said.role = 'status';
  document.body.append(said);
  let last: HTMLElement | undefined;
  let timer = 0;
  const tell = (anchor: HTMLElement, text: string) => {
    delete last?.dataset['copied'];
    clearTimeout(timer);
    last = anchor;
    said.textContent = text;
    timer = window.setTimeout(() => {
      said.textContent = '';
      delete anchor.dataset['copied'];
    }, 3000);
  };
  document.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!anchor || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Following a link to another page, or loading this one anew, would end the copying, and its answer would not be
    // seen.
    const leadsAway = anchor.pathname !== location.pathname || anchor.hash === '';
    if (leadsAway) event.preventDefault();
    navigator.clipboard.writeText(anchor.href.replace(/[?&]mark=[^&#]*/, '')).then(
      () => {
        tell(anchor, 'Address copied');
        anchor.dataset['copied'] = '';
      },
      () =>
        leadsAway
          ? location.assign(anchor.href)
          : tell(anchor, 'The address could not be copied; it is in the address bar'),
    );
  });
}

/**
 * Copies the URL of a heading, line or row when its anchor is clicked, and says so. An anchor on the same page is also
 * followed. Without this script it is a plain link.
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
    // Loading another page would interrupt the copying and hide the message.
    const leadsAway = anchor.pathname !== location.pathname || anchor.hash === '';
    if (leadsAway) event.preventDefault();
    navigator.clipboard.writeText(anchor.href.replace(/[?&]mark=[^&#]*/, '')).then(
      () => {
        tell(anchor, 'Link copied');
        anchor.dataset['copied'] = '';
      },
      () =>
        leadsAway
          ? location.assign(anchor.href)
          : tell(anchor, 'The link could not be copied; copy it from the address bar'),
    );
  });
}

/**
 * Lets a reader copy the address of a heading, line or row in one action: following an anchor also puts its whole
 * address on the clipboard and says so. Without this script the anchor is a plain link, of which only a heading's has a
 * name of its own.
 */
export function defineCopyLinks(): void {
  for (const anchor of document.querySelectorAll<HTMLElement>('.line > .row .anchor, tr .anchor')) {
    const words = anchor.closest('.row')?.querySelector('.text') ?? anchor.parentElement?.querySelector('a');
    anchor.ariaLabel = `Link to ${words?.textContent?.trim()}`;
  }
  const said = document.createElement('p');
  said.className = 'vh';
  said.setAttribute('role', 'status');
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
  document.addEventListener('click', ({ target }) => {
    const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!anchor || !navigator.clipboard) return;
    navigator.clipboard.writeText(anchor.href).then(
      () => {
        tell(anchor, 'Address copied');
        anchor.dataset['copied'] = '';
      },
      () => tell(anchor, 'The address could not be copied; it is in the address bar'),
    );
  });
}

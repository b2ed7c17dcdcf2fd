/** Anchors of a page: the links to copy beside headings, lines and rows, and what the fragment of the URL opens. */
import { copied, failed, to } from 'virtual:almanac/strings/link';
import { decoded } from '../report/decoded.ts';

/**
 * Adds a link to each line, labelled with the text of the line so that a list of links can tell them apart. In the HTML
 * these links would be a quarter of the page. Without this script a line still has its URL.
 */
export function linkLines(): void {
  for (const line of document.querySelectorAll('.lines > li > .row')) {
    const text = line.querySelector('p')!.cloneNode(true) as HTMLElement;
    // Where two wordings are compared, use the new one.
    for (const old of text.querySelectorAll('del, .vh')) old.remove();
    const { id } = line.parentElement!;
    if (id && !line.querySelector('.anchor')) {
      (line.querySelector('p + p') ?? line).append(
        Object.assign(document.createElement('a'), { className: 'anchor', href: `#${id}`, textContent: '#' }),
      );
    }
    const anchor = line.querySelector('.anchor');
    if (anchor) anchor.ariaLabel = to.replace('{text}', () => text.textContent.trim());
  }
}

/**
 * Copies the URL of a heading, line or row when its anchor is clicked, and says so. An anchor on the same page is also
 * followed. Without this script it is a plain link.
 */
export function handleCopyLinks(): void {
  const message = document.createElement('p');
  message.className = 'vh';
  message.role = 'status';
  document.body.append(message);
  let last: HTMLElement | undefined;
  let timer = 0;
  const say = (anchor: HTMLElement, text: string) => {
    delete last?.dataset['copied'];
    clearTimeout(timer);
    last = anchor;
    message.textContent = text;
    timer = window.setTimeout(() => {
      message.textContent = '';
      delete anchor.dataset['copied'];
    }, 3000);
  };
  document.addEventListener('click', (event) => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
    if (!anchor || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Loading another page would interrupt the copying and hide the message.
    const leadsAway = anchor.pathname !== location.pathname || anchor.hash === '';
    if (leadsAway) event.preventDefault();
    navigator.clipboard.writeText(anchor.href.replace(/[?&]mark=[^&#]*/, '')).then(
      () => {
        say(anchor, copied);
        anchor.dataset['copied'] = '';
      },
      () => (leadsAway ? location.assign(anchor.href) : say(anchor, failed)),
    );
  });
}

/**
 * Shows what the fragment of the URL names: unfolds it, closes the menu that would cover it, and goes to the other page
 * if the anchor has moved there. Without this script, a page has a link to each anchor that moved.
 */
export function followFragment(): void {
  const follow = () => {
    for (const moved of document.querySelectorAll<HTMLAnchorElement>('a.moved')) {
      // Compared in the encoding of the address bar.
      if (new URL(`#${moved.id}`, location.href).hash === location.hash) location.replace(moved.href);
    }
    // The open menu of a small screen would cover the target of a link on the same page.
    document.querySelector('.menu[open]')?.removeAttribute('open');
    // Not `:target`, which a page that has just been parsed does not have yet.
    document
      .getElementById(decoded(location.hash.slice(1)))
      ?.closest('details')
      ?.setAttribute('open', '');
  };
  follow();
  addEventListener('hashchange', follow);
}

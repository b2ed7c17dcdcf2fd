/** Anchors of a page: the links to copy beside headings, lines and rows, and what the fragment of the URL opens. */
import { copied, lang, to } from 'virtual:almanac/strings/link';
import { decoded } from '../report/decoded.ts';

/**
 * Adds a link to each line of a cycle, labelled with the text of the line so that a list of links can tell them apart. In
 * the HTML these links would be a quarter of the page. Without this script a line still has its URL.
 */
export function linkLines(): void {
  for (const line of document.querySelectorAll('.lines > li[id] > .row')) {
    if (line.querySelector('.anchor')) continue;
    const [text, marks = line] = line.children;
    const anchor = document.createElement('a');
    const ariaLabel = to.replace('{text}', () => text!.textContent.trim());
    Object.assign(anchor, { className: 'anchor', href: `#${line.parentElement!.id}`, textContent: '#', ariaLabel });
    marks.append(anchor);
  }
}

/**
 * Copies the URL of a heading, line or row when its anchor is clicked, or the Markdown that a link to it leads to, says
 * so, and offers more of a line. An anchor on the same page is also followed. Without this script they are plain links.
 */
export function handleCopyLinks(): void {
  const message = Object.assign(document.createElement('p'), { className: 'vh', role: 'status', lang });
  document.body.append(message);
  const say = (link: HTMLElement, text: string) => {
    link.dataset['copied'] = '';
    message.textContent = text;
    setTimeout(() => {
      message.textContent = '';
      delete link.dataset['copied'];
    }, 3000);
  };
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor, a.copy, a[data-copy]');
    const { clipboard } = navigator;
    if (!link || !clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const url = link.href.replace(/[?&]mark=[^&#]*/, '');
    const isText = link.className === 'copy';
    // Loading another page would interrupt the copying and hide the message.
    const leadsAway = link.pathname !== location.pathname || link.hash === '';
    if (leadsAway) event.preventDefault();
    // A reader who follows it to another place of the page is told at the link of that place.
    const there = (!leadsAway && targetOf(link.hash)?.querySelector<HTMLAnchorElement>('.anchor')) || link;
    (isText
      ? // Some browsers let a page copy only while they handle the click: they get the promise of a text.
        clipboard.write([new ClipboardItem({ 'text/plain': fetch(url).then((response) => response.text()) })])
      : clipboard.writeText(url)
    ).then(
      () => {
        say(there, isText ? `${link.textContent} ✓` : copied);
        // The id of a line has a slash. Nothing is lost if the page is left meanwhile.
        if (link.hash.includes('/'))
          import('./quote-line.ts').then(({ quoteLine }) => quoteLine(there, url, say)).catch(() => {});
      },
      () => leadsAway && location.assign(url),
    );
  });
}

/**
 * Shows what the fragment of the URL names: unfolds it, closes the menu that would cover it, and goes to the other page
 * if the anchor has moved there. Without this script, a page has a link to each anchor that moved.
 */
export function followFragment(): void {
  const follow = () => {
    // Not `:target`, which a page that has just been parsed does not have yet.
    const place = targetOf(location.hash);
    if (place?.matches('a.moved')) location.replace((place as HTMLAnchorElement).href);
    // The open menu of a small screen would cover the target of a link on the same page.
    document.querySelector('.menu[open]')?.removeAttribute('open');
    for (let fold = place?.closest('details'); fold; fold = fold.parentElement!.closest('details')) fold.open = true;
  };
  follow();
  addEventListener('hashchange', follow);
}

/** What the fragment of a URL leads to; null if nothing has this id. */
export function targetOf(hash: string): HTMLElement | null {
  return document.getElementById(decoded(hash.slice(1)));
}

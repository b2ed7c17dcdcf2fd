import { lang, term } from 'virtual:almanac/strings/link';
import type { Terms } from '../exports/terms.ts';
import { decoded } from '../report/decoded.ts';

/** How long a pointer has to rest on a link, or may be off it, in ms. */
const patience = 200;

const box = Object.assign(document.createElement('div'), { id: '_term', className: 'term', popover: 'auto' });
let terms: Promise<Terms> | undefined;
/** The link that the box is about. */
let shown: HTMLAnchorElement | undefined;
let tapped: HTMLAnchorElement | null = null;
let timer = 0;

/**
 * Shows what a topic means and how its items stand when a pointer or the focus is on its link, or at the first tap.
 * Without this script, or if nothing can be loaded, the link leads to its page.
 */
export function explainTerms(): void {
  document.body.append(box);
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkAt(event);
    clearTimeout(timer);
    if (link) timer = window.setTimeout(show, patience, link);
    else if (shown && !isInBox(event) && !shown.matches(':focus-visible')) timer = window.setTimeout(hide, patience);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) void show(link);
    // At once, so that it does not cover what has the focus now.
    else if (shown && !isInBox(event)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkAt(event);
    // The first tap explains, the second follows.
    const explains = link !== tapped && (event as PointerEvent).pointerType === 'touch';
    tapped = link;
    if (!link || !explains) return;
    event.preventDefault();
    void show(link);
  });
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') hide();
  });
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (shown === link) return;
  hide();
  shown = link;
  terms ??= fetch(new URL('../../search/terms.json', link.href)).then((response) => response.json() as Promise<Terms>);
  try {
    const [name, meaning, standing] = (await terms)[decoded(link.pathname.split('/').at(-2)!)]!;
    if (shown !== link) return;
    const element = (tag: string, textContent: string, more?: object) =>
      Object.assign(document.createElement(tag), { textContent, dir: 'auto' }, more);
    const texts = [meaning && element('p', meaning), standing && element('p', standing, { lang })];
    const more = element('a', term, { href: link.href, lang });
    box.replaceChildren(element('b', name), ...texts, more);
    // The style sheet places the box beside the link that it describes.
    link.setAttribute('aria-describedby', box.id);
    box.showPopover();
  } catch {
    terms = shown = undefined;
    if (tapped === link) link.click();
  }
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  box.hidePopover();
}

function linkAt({ target }: Event): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('a.topic');
}

function isInBox({ target }: Event): boolean {
  return box.contains(target as Node);
}

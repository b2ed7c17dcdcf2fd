import wording from 'virtual:almanac/strings/quote';
import type { ItemsDocument } from '../exports/items-document.ts';
import { translator, type KeyOf } from '../strings/translate.ts';
import { sitePath } from '../urls/site-path.ts';
import { quotationOf } from '../views/quote.ts';

const t = translator<KeyOf<'quote'>>(wording);

/**
 * Offers a line as a sentence with its source, as text and as Markdown, beside its link. Does nothing for other links, or
 * if the reader has gone on meanwhile.
 * @param url what was copied.
 * @param say tells the reader beside the link what has happened.
 */
export async function quoteLine(
  link: HTMLAnchorElement,
  url: string,
  say: (link: HTMLAnchorElement, text: string) => void,
): Promise<void> {
  const response = await fetch(sitePath('/api/items.json'));
  const { site, items } = (await response.json()) as ItemsDocument & { site: { title: string } };
  const line = items
    .flatMap((item) => [item, ...item.subLines])
    .flatMap(({ lines }) => lines)
    .find(({ path }) => new URL(path, url).href === url);
  if (!line || !isAt(link)) return;
  // The box that explains terms: no reader needs both at once, and pages have no room for the styles of another.
  const box = document.querySelector<HTMLElement>('#_term')!;
  const { sentence, markdown } = quotationOf(line.quote, site.title, url, t);
  const button = (key: 'quote.copy' | 'quote.markdown', text: string) => {
    const label = t(key);
    const made = document.createElement('button');
    Object.assign(made, { type: 'button', className: 'button', lang: t.language, textContent: label });
    made.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      box.hidePopover();
      say(link, `${label} ✓`);
    });
    return made;
  };
  const first = button('quote.copy', sentence);
  const quote = Object.assign(document.createElement('p'), { id: '_quote', dir: 'auto', textContent: line.quote });
  const buttons = document.createElement('p');
  buttons.append(first, ' ', button('quote.markdown', markdown));
  box.hidePopover();
  box.replaceChildren(quote, buttons);
  link.setAttribute('aria-describedby', box.id);
  box.role = 'dialog';
  box.setAttribute('aria-labelledby', '_quote');
  // Gets the focus back when the box closes. A link within the page has lost it to its target.
  link.focus({ preventScroll: true });
  // Tab goes on from the link.
  box.showPopover({ source: link });
  // Unlike `autofocus`, does not scroll away from the line.
  first.focus({ preventScroll: true });
  const close = () => {
    link.removeAttribute('aria-describedby');
    box.removeAttribute('aria-labelledby');
    box.role = null;
  };
  box.addEventListener('beforetoggle', close, { once: true });
}

/** Whether a reader who has followed a link is still there: it is in view, and no other control has the focus. */
function isAt(link: HTMLAnchorElement): boolean {
  const { top, bottom } = link.getBoundingClientRect();
  const focused = document.activeElement as HTMLAnchorElement;
  return top >= 0 && bottom <= innerHeight && (focused.matches('body, main') || focused.href === link.href);
}

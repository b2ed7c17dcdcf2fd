/** How long a pointer has to rest on a link, or may be off it, in ms. */
const patience = 200;

const box = Object.assign(document.createElement('div'), { id: '_term', popover: 'auto' });
/** The link that the box is about. */
let shown: HTMLAnchorElement | undefined;
let tapped: HTMLAnchorElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows what a topic means and how its items stand when a pointer or the focus is on its link, or at the first tap.
 * Without this script, or if nothing can be loaded, the link leads to its page.
 */
export function explainTerms(): void {
  document.body.append(box);
  addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkAt(event);
    clearTimeout(timer);
    if (link) timer = setTimeout(show, patience, link);
    else if (shown && !isInBox(event) && !shown.matches(':focus-visible')) timer = setTimeout(hide, patience);
  });
  addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) void show(link);
    // At once, so that it does not cover what has the focus now.
    else if (shown && !isInBox(event)) hide();
  });
  addEventListener('click', (event) => {
    const link = linkAt(event);
    // The first tap explains, the second follows.
    const explains = link !== tapped && (event as PointerEvent).pointerType === 'touch';
    tapped = link;
    if (!link || !explains) return;
    event.preventDefault();
    void show(link);
  });
  // The event `toggle` comes later, when the box may be about another link.
  box.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open') return;
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
  });
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (shown === link) return;
  hide();
  shown = link;
  try {
    const { explanationOf } = await import('./explanation.ts');
    const explanation = await explanationOf(link);
    if (shown !== link) return;
    box.replaceChildren(...explanation);
    // The style sheet places the box beside the link that it describes.
    link.setAttribute('aria-describedby', box.id);
    box.showPopover();
  } catch {
    shown = undefined;
    if (tapped === link) link.click();
  }
}

function hide(): void {
  box.hidePopover();
  // It may not be open yet.
  shown = undefined;
}

function linkAt({ target }: Event): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('a.topic');
}

function isInBox({ target }: Event): boolean {
  return box.contains(target as Node);
}

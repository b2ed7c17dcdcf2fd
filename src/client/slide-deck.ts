/** How long a pointer has to rest until it is hidden, in ms. */
const patience = 2000;
/** The key that goes on points in the direction of reading. */
const right = document.dir === 'rtl' ? -1 : 1;
/** How many slides a key moves by. */
const steps: Partial<Record<string, number>> = {
  ArrowRight: right,
  ArrowDown: 1,
  PageDown: 1,
  End: Infinity,
  ArrowLeft: -right,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
};

const root = document.documentElement;
const { classList } = root;

/**
 * Shows the slides of a deck one at a time once a reader presses the button or opens a URL that names a slide (`#3`). The
 * URL follows the slides. Without this script they are one below the other, and such a URL leads to its slide.
 */
export function presentSlides(deck: HTMLElement): void {
  const slides = [...deck.querySelectorAll<HTMLElement>('.slide')];
  /** The index of the slide that the URL names; -1 if it names none. */
  const current = () => slides.findIndex(({ id }) => `#${id}` === location.hash);
  const isPresenting = () => classList.contains('presenting');
  const show = (index: number) => {
    const shown = slides[Math.min(index, slides.length - 1)];
    if (!shown) return;
    classList.add('presenting', 'resting');
    for (const slide of slides) slide.toggleAttribute('data-current', slide === shown);
    history.replaceState(history.state, '', `#${shown.id}`);
    // Where a screen reader continues, and where the next Tab starts from.
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  };
  const move = (step: number) => show(Math.max(current() + step, 0));
  const leave = () => {
    if (!isPresenting()) return;
    classList.remove('presenting');
    if (document.fullscreenElement) void document.exitFullscreen();
    slides[current()]?.scrollIntoView();
  };

  deck.addEventListener('click', ({ target }) => {
    const { step } = (target as HTMLElement).dataset;
    if (!step) return;
    if (step === 'leave') return leave();
    if (step === '0') root.requestFullscreen?.().catch(() => {});
    move(Number(step));
  });
  addEventListener('hashchange', () => show(current()));
  // Some browsers keep the Escape that leaves the full screen to themselves.
  addEventListener('fullscreenchange', () => document.fullscreenElement || leave());
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!isPresenting() || event.altKey || event.ctrlKey || event.metaKey) return;
    const onControl = (target as Element).matches('a, button');
    const step = key === ' ' && !onControl ? (event.shiftKey ? -1 : 1) : steps[key];
    if (step) move(step);
    else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
  });

  // The pointer is hidden until it moves.
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointermove', ({ movementX, movementY }) => {
    // Browsers also send this event when a slide appears below a pointer that rests.
    if (!movementX && !movementY) return;
    classList.remove('resting');
    clearTimeout(timer);
    timer = setTimeout(() => classList.add('resting'), patience);
  });
  show(current());
  if (deck.dataset['statuses'] && (import.meta.env.ALMANAC_DEV || location.search === '?write'))
    void import('../write/slide-writing.ts').then(({ writeOnSlides }) => writeOnSlides(deck));
}

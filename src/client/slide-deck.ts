/** How long a pointer has to stay where it is until it is hidden, in ms. */
const patience = 2000;

const { classList } = document.documentElement;

/**
 * Shows slides one at a time: with the button, or with a URL that names a slide (`#3`). The number in the URL
 * follows. Without this script the slides are shown one below the other, and such a URL leads to its slide.
 */
class SlideDeck extends HTMLElement {
  #slides: readonly HTMLElement[] = [];

  connectedCallback(): void {
    this.#slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    this.querySelector('.present')!.addEventListener('click', () => {
      document.documentElement.requestFullscreen?.().catch(() => {});
      this.#show(Math.max(this.#current, 0));
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-step]')) {
      const step = Number(button.dataset['step']);
      button.addEventListener('click', () => (step === 0 ? this.#leave() : this.#show(this.#current + step)));
    }
    addEventListener('hashchange', () => this.#show(this.#current));
    addEventListener('keydown', (event) => this.#handleKey(event));
    // Some browsers keep the Escape that leaves the full screen to themselves.
    addEventListener('fullscreenchange', () => document.fullscreenElement || this.#leave());
    hideRestingPointer();
    this.#show(this.#current);
  }

  /** The index of the slide that the URL names; -1 if it names none. */
  get #current(): number {
    return this.#slides.findIndex(({ id }) => `#${id}` === location.hash);
  }

  #show(index: number): void {
    const shown = this.#slides[index];
    if (!shown) return;
    classList.add('presenting', 'resting');
    for (const slide of this.#slides) slide.toggleAttribute('data-current', slide === shown);
    history.replaceState(history.state, '', `#${shown.id}`);
    // Where a screen reader continues, and where the next Tab starts from.
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  }

  #leave(): void {
    if (!classList.contains('presenting')) return;
    classList.remove('presenting', 'resting');
    if (document.fullscreenElement) void document.exitFullscreen();
    this.#slides[this.#current]?.scrollIntoView();
  }

  #handleKey(event: KeyboardEvent): void {
    if (!classList.contains('presenting') || event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.#current;
    const [next, previous] = [current + 1, current - 1];
    const target = {
      ArrowRight: next,
      ArrowDown: next,
      PageDown: next,
      ArrowLeft: previous,
      ArrowUp: previous,
      PageUp: previous,
      Home: 0,
      End: this.#slides.length - 1,
    }[event.key];
    const onControl = document.activeElement?.matches('a, button');
    if (target !== undefined) this.#show(target);
    else if (event.key === ' ' && !onControl) this.#show(event.shiftKey ? previous : next);
    else if (event.key === 'Escape') this.#leave();
    else return;
    event.preventDefault();
  }
}

/** Hides the pointer while slides are presented, until it moves. */
function hideRestingPointer(): void {
  let timer = 0;
  let pointer = '';
  addEventListener('pointermove', ({ screenX, screenY }) => {
    // Browsers also send this event when a slide appears below a pointer that rests.
    const position = `${screenX} ${screenY}`;
    if (!classList.contains('presenting') || position === pointer) return;
    pointer = position;
    classList.remove('resting');
    clearTimeout(timer);
    timer = window.setTimeout(() => classList.toggle('resting', classList.contains('presenting')), patience);
  });
}

/** Defines `<slide-deck>`, which holds the slides and the buttons to present them, move on and leave. */
export function defineSlideDeck(): void {
  customElements.define('slide-deck', SlideDeck);
}

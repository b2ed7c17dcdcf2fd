/** After this time a pointer that does not move rests, in ms. */
const patience = 2000;

/**
 * Shows slides one at a time: with the button, or with a URL that names a slide (`#3`). The number in the URL
 * follows. Without this script the slides are shown one below the other, and such a URL leads to its slide.
 */
class SlideDeck extends HTMLElement {
  connectedCallback(): void {
    const slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    const { classList } = document.documentElement;
    const numbered = () => slides.findIndex(({ id }) => `#${id}` === location.hash);
    let current = 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let pointer = '';

    const show = (index: number) => {
      if (!slides[index]) return;
      current = index;
      classList.add('presenting', 'resting');
      for (const slide of slides) slide.toggleAttribute('data-current', slide === slides[index]);
      history.replaceState(history.state, '', `#${slides[index].id}`);
      // Where a screen reader continues, and where the next Tab starts from.
      slides[index].tabIndex = -1;
      slides[index].focus({ preventScroll: true });
    };
    const leave = () => {
      classList.remove('presenting', 'resting');
      if (document.fullscreenElement) void document.exitFullscreen();
      slides[current]?.scrollIntoView();
    };

    this.querySelector('.present')?.addEventListener('click', () => {
      document.documentElement.requestFullscreen?.().catch(() => {});
      show(Math.max(numbered(), 0));
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-step]')) {
      const step = Number(button.dataset['step']);
      button.addEventListener('click', () => (step === 0 ? leave() : show(current + step)));
    }
    addEventListener('pointermove', ({ screenX, screenY }) => {
      // A browser also says so when a slide comes below a pointer that rests.
      const place = `${screenX} ${screenY}`;
      if (!classList.contains('presenting') || place === pointer) return;
      pointer = place;
      classList.remove('resting');
      clearTimeout(resting);
      resting = setTimeout(() => classList.toggle('resting', classList.contains('presenting')), patience);
    });
    addEventListener('hashchange', () => show(numbered()));
    addEventListener('keydown', (event) => {
      if (!classList.contains('presenting') || event.altKey || event.ctrlKey || event.metaKey) return;
      const [next, previous] = [current + 1, current - 1];
      const go = {
        ArrowRight: next,
        ArrowDown: next,
        PageDown: next,
        ArrowLeft: previous,
        ArrowUp: previous,
        PageUp: previous,
        Home: 0,
        End: slides.length - 1,
      }[event.key];
      const onControl = event.target instanceof Element && event.target.matches('a, button');
      if (go !== undefined) show(go);
      else if (event.key === ' ' && !onControl) show(current + (event.shiftKey ? -1 : 1));
      else if (event.key === 'Escape') leave();
      else return;
      event.preventDefault();
    });
    show(numbered());
  }
}

/** Defines `<slide-deck>`, which holds the slides, the button that begins and those that lead on. */
export function defineSlideDeck(): void {
  customElements.define('slide-deck', SlideDeck);
}

/**
 * Shows slides one at a time: with the button, or with an address that names a slide (`#3`). The number in the address
 * follows. Without this script the slides stand below each other, and such an address leads to its slide.
 */
class SlideDeck extends HTMLElement {
  connectedCallback(): void {
    const slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    const { classList } = document.documentElement;
    const numbered = () => slides.findIndex(({ id }) => `#${id}` === location.hash);
    let current = 0;

    const show = (index: number) => {
      if (!slides[index]) return;
      current = index;
      classList.add('presenting');
      for (const slide of slides) slide.toggleAttribute('data-current', slide === slides[index]);
      history.replaceState(history.state, '', `#${slides[index].id}`);
      // Where a screen reader goes on, and what the next Tab comes after.
      slides[index].tabIndex = -1;
      slides[index].focus({ preventScroll: true });
    };
    const leave = () => {
      classList.remove('presenting');
      if (document.fullscreenElement) void document.exitFullscreen();
      slides[current]?.scrollIntoView();
    };

    this.querySelector('.present')?.addEventListener('click', () => {
      document.documentElement.requestFullscreen?.().catch(() => {});
      show(Math.max(numbered(), 0));
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-step]')) {
      button.addEventListener('click', () => (button.dataset['step'] === '0' ? leave() : show(current + Number(button.dataset['step']))));
    }
    addEventListener('hashchange', () => show(numbered()));
    addEventListener('keydown', (event) => {
      if (!classList.contains('presenting') || event.altKey || event.ctrlKey || event.metaKey) return;
      const go = { ArrowRight: current + 1, ArrowDown: current + 1, PageDown: current + 1, ArrowLeft: current - 1, ArrowUp: current - 1, PageUp: current - 1, Home: 0, End: slides.length - 1 }[event.key];
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

/**
 * Closes a dialog when its backdrop is clicked. A press that began inside it may be selecting text.
 * @param dialog that its content fills.
 */
export function closeOnBackdrop(dialog: HTMLDialogElement): void {
  let began = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    began = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (began && target === dialog) dialog.close();
  });
}

/**
 * Takes the focus out of a dialog that was closed. If nothing had it before, it would stay in the hidden field.
 * @param dialog that closes.
 */
export function blurOnClose(dialog: HTMLDialogElement): void {
  const leave = () => {
    const focused = document.activeElement;
    if (!dialog.open && focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
  };
  new MutationObserver(leave).observe(dialog, { attributeFilter: ['open'] });
}

/**
 * Keeps a dialog that fills the screen of a phone above its keyboard, which covers the page without changing its size.
 * @param dialog whose style sheet uses `--seen-height` and `--seen-top`.
 */
export function fitVisualViewport(dialog: HTMLDialogElement): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const fit = () => {
    dialog.style.setProperty('--seen-height', `${seen.height}px`);
    dialog.style.setProperty('--seen-top', `${seen.offsetTop}px`);
  };
  seen.addEventListener('resize', fit);
  seen.addEventListener('scroll', fit);
  fit();
}

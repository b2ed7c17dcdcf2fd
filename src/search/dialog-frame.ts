/**
 * Closes a dialog when a reader presses beside it. A press that began in it is one that selects text.
 * @param dialog whose content fills it.
 */
export function closeBeside(dialog: HTMLDialogElement): void {
  let began = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    began = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (began && target === dialog) dialog.close();
  });
}

/**
 * Keeps a dialog that fills the screen of a phone above its keyboard, which covers the page without changing its size.
 * @param dialog whose style sheet uses `--seen-height` and `--seen-top`.
 */
export function fitScreen(dialog: HTMLDialogElement): void {
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

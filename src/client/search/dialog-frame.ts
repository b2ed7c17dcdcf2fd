/** Closes a dialog when its backdrop is clicked. A press that began inside it may be selecting text. */
export function closeOnBackdrop(dialog: HTMLDialogElement): void {
  let began = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    began = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (began && target === dialog) dialog.close();
  });
}

/** Takes the focus out of a dialog that was closed. If nothing had it before, it would stay in the hidden field. */
export function blurOnClose(dialog: HTMLDialogElement): void {
  dialog.addEventListener('close', () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
  });
}

/** Tells the styles of a dialog how much of a phone's screen its keyboard leaves: it does not resize the page. */
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

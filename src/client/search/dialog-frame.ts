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

/** Closes a dialog when a link in it leads to a place on this page, which would stay behind it. */
export function closeOnLinkHere(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const isHere = link && link.pathname + link.search === location.pathname + location.search;
    if (isHere && !ctrlKey && !metaKey && !shiftKey) dialog.close();
  });
}

/** Takes the focus out of a dialog that was closed. If nothing had it before, it would stay in the hidden field. */
export function blurOnClose(dialog: HTMLDialogElement): void {
  dialog.addEventListener('close', () => {
    // Browsers send this event later: by then, the dialog may be open again.
    if (dialog.open) return;
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

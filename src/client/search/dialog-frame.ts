/** Closes a dialog when a link in it leads to a place on this page, which would stay behind it. */
export function closeOnLinkHere(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const isHere = link && link.pathname + link.search === location.pathname + location.search;
    if (isHere && !ctrlKey && !metaKey && !shiftKey) dialog.close();
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

/**
 * Loads the script of the matrix when a reader comes to the table or its filters, or when the address asks for something.
 * It waits in a `<template>`, where no browser loads it.
 */
export function wakeMatrix(): void {
  const view = document.querySelector<HTMLElement>('matrix-view');
  const later = document.querySelector<HTMLTemplateElement>('#_later-matrix');
  if (!view || !later) return;
  const wake = ({ type }: { type: string }) => {
    // The same script is run but once, however often it is asked for.
    document.head.append(later.content.cloneNode(true));
    // What was asked while it loaded is not lost.
    if (type === 'input') view.dataset['asked'] = '';
  };
  for (const type of ['mouseover', 'focusin', 'input']) view.addEventListener(type, wake, { once: true });
  addEventListener('hashchange', wake, { once: true });
  if (location.search + location.hash !== '') wake({ type: 'address' });
}

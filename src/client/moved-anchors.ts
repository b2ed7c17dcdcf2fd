/** Brings a reader whose address names a place that went to another page there; without this script a link does. */
export function followMovedAnchors(): void {
  const follow = () => {
    for (const place of document.querySelectorAll<HTMLAnchorElement>('a.moved')) {
      // Compared as the address bar has it.
      if (new URL(`#${place.id}`, location.href).hash === location.hash) location.replace(place.href);
    }
  };
  follow();
  addEventListener('hashchange', follow);
}

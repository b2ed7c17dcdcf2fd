/** Follows an anchor that has moved to another page. Without this script the page has a link to it. */
export function followMovedAnchors(): void {
  const follow = () => {
    for (const place of document.querySelectorAll<HTMLAnchorElement>('a.moved')) {
      // Compared in the encoding of the address bar.
      if (new URL(`#${place.id}`, location.href).hash === location.hash) location.replace(place.href);
    }
  };
  follow();
  addEventListener('hashchange', follow);
}

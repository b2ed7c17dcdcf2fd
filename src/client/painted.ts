/**
 * Resolves once the browser has painted its answer to a click or a key, so that longer work does not delay it. A tab in
 * the background paints only when the reader comes to it.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

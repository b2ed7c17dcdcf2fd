/**
 * Resolves once the browser has painted: what answers a click or a key, before what takes longer. In a tab in the
 * background that is when a reader comes to it.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

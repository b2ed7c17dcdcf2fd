/** How long a browser may be kept from answering a key, in ms. */
const most = 10;
let since = 0;

/** Lets the browser answer keys, and paint, if that was long ago. */
export async function pause(): Promise<void> {
  if (performance.now() - since < most) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}

/**
 * Watches the requests of Pagefind: it takes a file that cannot be loaded for an empty one, and logs that only to the
 * console.
 * @param folder URL below which the index is.
 * @returns a function that returns all failures so far, in order.
 */
export function watchLoading(folder: string): () => readonly Error[] {
  const failures: Error[] = [];
  const fetchAny = window.fetch;
  // Requests have it percent-encoded.
  const below = new URL(folder, location.href).pathname;
  window.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!new URL(address, location.href).pathname.startsWith(below)) return fetchAny(input, init);
    try {
      const response = await fetchAny(input, init);
      if (!response.ok) failures.push(new Error(`${response.status} for ${address}`));
      return response;
    } catch (error) {
      failures.push(new Error(`No answer for ${address}`, { cause: error }));
      throw error;
    }
  };
  // Pagefind leaves rejections unhandled while it starts.
  addEventListener('unhandledrejection', (event) => {
    if (failures.length === 0 || !/pagefind/i.test(String(event.reason))) return;
    event.preventDefault();
  });
  return () => failures;
}

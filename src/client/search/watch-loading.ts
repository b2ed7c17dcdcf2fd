/**
 * Pagefind takes a piece of the index that cannot be loaded for an empty one, and tells only the console. So that a
 * reader is told, its requests are watched.
 * @param folder address below which the index is.
 * @returns a function that gives everything that has failed so far, in order.
 */
export function watchLoading(folder: string): () => readonly Error[] {
  const failures: Error[] = [];
  const fetchAny = window.fetch;
  // Letters of it are encoded in what is asked for.
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
  // What breaks while Pagefind starts is a promise that it does not keep itself.
  addEventListener('unhandledrejection', (event) => {
    if (failures.length === 0 || !/pagefind/i.test(String(event.reason))) return;
    event.preventDefault();
  });
  return () => failures;
}

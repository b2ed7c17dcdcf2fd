/**
 * Watches the requests of Pagefind: it takes a file that cannot be loaded for an empty one, and logs that only to the
 * console.
 * @param folder URL below which the index is.
 * @param onFailure called with each failure.
 */
export function watchLoading(folder: string, onFailure: (error: Error) => void): void {
  const fetchAny = window.fetch;
  let hasFailed = false;
  // Requests have it percent-encoded.
  const below = new URL(folder, location.href).pathname;
  window.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const fail = (reason: string): void => {
      if (!new URL(url, location.href).pathname.startsWith(below)) return;
      hasFailed = true;
      onFailure(new Error(`${reason} for ${url}`));
    };
    try {
      const response = await fetchAny(input, init);
      if (!response.ok) fail(String(response.status));
      return response;
    } catch (error) {
      fail('No answer');
      throw error;
    }
  };
  // Pagefind leaves rejections unhandled while it starts.
  addEventListener('unhandledrejection', (event) => {
    if (hasFailed && /pagefind/i.test(String(event.reason))) event.preventDefault();
  });
}

/** Decodes a URL or part of one. It stays as it is if its percent signs encode no text. */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

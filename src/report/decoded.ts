/** Decodes a URL or a part of one, as ids and paths are not encoded. If its percent signs encode no text, it stays. */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

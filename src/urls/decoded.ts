/**
 * Decodes the percent signs of a URL, as ids and paths have none.
 * @param url or a part of one.
 * @returns the decoded URL; unchanged where its percent signs do not encode text.
 */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

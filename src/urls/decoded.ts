/**
 * Decodes the percent signs of a URL, as ids and paths have none.
 * @param url or a part of one.
 * @returns the decoded URL; the same where its percent signs encode no text.
 */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

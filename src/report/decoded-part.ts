/** Decodes all that is encoded in a part of a URL, such as its fragment; unchanged if it does not encode text. */
export function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

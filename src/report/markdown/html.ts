/**
 * Escapes a text for HTML, in content and in quoted attributes.
 * @param text any text.
 * @returns the text without characters that HTML gives a meaning.
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

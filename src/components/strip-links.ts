/**
 * Replaces links by their contents, for lines that are one link as a whole.
 * @param html with attributes in double quotes, as the parser of reports writes it.
 */
export function stripLinks(html: string): string {
  return html.replace(/<\/?a(?:\s+[\w-]+(?:="[^"]*")?)*\s*>/g, '');
}

/**
 * The headers that a host sends for a path, by their names in lower case, from the text of a `_headers` file: each rule
 * is a path, which may end in `*`, followed by indented headers. Joins the values of a repeated header with commas.
 */
export function headersFor(text: string, path: string): Record<string, string> {
  const headers = new Map<string, string>();
  let matches = false;
  for (const row of text.split('\n')) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(row) ?? [];
    if (name === '') matches = row.endsWith('*') ? path.startsWith(row.slice(0, -1)) : row === path;
    else if (matches) headers.set(name.toLowerCase(), [headers.get(name.toLowerCase()) ?? [], value].flat().join(', '));
  }
  return Object.fromEntries(headers);
}

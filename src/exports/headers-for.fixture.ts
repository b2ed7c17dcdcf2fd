/**
 * Returns the headers that a host sends for a path, from the text of a `_headers` file: a rule is a path, which may end
 * in `*`, with indented headers below it. Names are in lower case; values of the same header are joined by a comma.
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

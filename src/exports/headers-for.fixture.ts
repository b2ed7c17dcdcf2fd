/**
 * The headers that hosts send for a path by a `_headers` file, with names in lower case; values of the same header are
 * joined by a comma. A rule is a path, with `*` at its end for any rest, and indented headers below it.
 */
export function headersFor(text: string, path: string): Record<string, string> {
  const headers = new Map<string, string>();
  let fits = false;
  for (const row of text.split('\n')) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(row) ?? [];
    if (name === '') fits = row.endsWith('*') ? path.startsWith(row.slice(0, -1)) : row === path;
    else if (fits) headers.set(name.toLowerCase(), [headers.get(name.toLowerCase()) ?? [], value].flat().join(', '));
  }
  return Object.fromEntries(headers);
}

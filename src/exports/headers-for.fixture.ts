/**
 * The headers that a `_headers` file gives a URL, by the rules of the hosts that read one: a rule is a path, of
 * which a `*` at the end stands for any rest, and its headers below it, indented.
 * @param text of the file.
 * @param path of the request, without its query, as it was sent.
 * @returns the headers, their names in lower case; the values of one that several rules give are joined by a comma.
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

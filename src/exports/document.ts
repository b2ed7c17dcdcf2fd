/**
 * Writes a document below `/api/`, each entry of its lists on a line of its own.
 * @param document to write.
 * @returns its text as JSON.
 */
export function documentText(document: object): string {
  const fields = Object.entries(document).map(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[${value.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(',')}}\n`;
}

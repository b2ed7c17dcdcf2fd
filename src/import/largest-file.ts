/** The name of a table: comma-separated values of any kind. */
export const isTable = (name: string): boolean => /\.[ct]sv$/i.test(name);

/** Why a file is not imported, however good it is; undefined if it may be. */
export function tooLarge(name: string, bytes: number): string | undefined {
  const megabytes = isTable(name) ? 20 : 1000;
  return bytes > megabytes * 1_000_000 ? `${name} is too large: more than ${megabytes} MB.` : undefined;
}

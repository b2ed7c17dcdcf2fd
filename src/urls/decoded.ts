/**
 * An address without the percent signs that browsers write, as ids and paths are written.
 * @param address or a part of one.
 * @returns the address; as it was where its percent signs encode no text.
 */
export function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

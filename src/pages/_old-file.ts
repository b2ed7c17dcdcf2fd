import { decoded } from '../urls/decoded.ts';

/**
 * Where the page for an old address is: hosts look for the file that an address names, not for the address.
 * @param address of `redirects.yaml`, perhaps as a browser copies it, such as `/areas/%C3%BCber/`.
 * @returns its path below the site, without slashes around it; percent signs that encode nothing stay.
 */
export function oldFile(address: string): string {
  return decoded(address.replace(/^\/|\/$/g, ''));
}

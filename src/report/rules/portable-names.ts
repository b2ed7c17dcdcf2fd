/**
 * Names of files that other systems cannot hold, or take for one another
 * (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
 */

const device = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
const signs = /[<>:"|?*\\\p{Cc}]+/gu;

/**
 * A path that every system can hold.
 * @param path with forward slashes.
 * @returns the path; changed where Windows has no such names.
 */
export function portablePath(path: string): string {
  const portable = (name: string) =>
    name
      .replace(signs, '-')
      .replace(/[. ]+$/, '')
      .replace(device, '$1-1');
  return path.split('/').map(portable).join('/');
}

/**
 * Whether a path has the name of a device of Windows, so that there can be no folder there.
 * @param path with forward slashes.
 * @returns false for any other, whatever else Windows cannot hold: addresses of other programs may have it.
 */
export function hasDevice(path: string): boolean {
  return path.split('/').some((name) => device.test(name));
}

/**
 * What Windows and macOS compare of a path.
 * @param path with forward slashes.
 * @returns the same text for all paths that can be only one file there.
 */
export function pathOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/**
 * Names of files that other systems cannot hold, or take for one another
 * (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
 */

const device = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
const signs = /[<>:"|?*\\\p{Cc}]+/gu;

/** A path that every system can store: changed where Windows has no such names. */
export function portablePath(path: string): string {
  const portable = (name: string) =>
    name
      .replace(signs, '-')
      .replace(/[. ]+$/, '')
      .replace(device, '$1-1');
  return path.split('/').map(portable).join('/');
}

/** Whether a path contains the name of a Windows device, so that there can be no such folder. */
export function hasDevice(path: string): boolean {
  return path.split('/').some((name) => device.test(name));
}

/** The same text for all paths that are one file on Windows and macOS. */
export function pathOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

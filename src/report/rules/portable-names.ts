/**
 * Names of files that other systems cannot hold, or take for one another
 * (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
 */

const device = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
const signs = /[<>:"|?*\\\p{Cc}]+/gu;

/** A path that every system can store. */
export function portablePath(path: string): string {
  const portable = (name: string) =>
    name
      .replace(signs, '-')
      .replace(/[. ]+$/, '')
      .replace(device, '$1-1');
  return path.split('/').map(portable).join('/');
}

/** Whether a path contains the name of a Windows device. */
export function hasDevice(path: string): boolean {
  return path.split('/').some((name) => device.test(name));
}

/** The path by which Windows and macOS tell files apart. */
export function pathOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

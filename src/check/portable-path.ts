const device = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
const signs = /[<>:"|?*\\\p{Cc}]+/gu;

/** A path that Windows can store, too. */
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

/** The form in which Windows and macOS compare paths. */
export function pathOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

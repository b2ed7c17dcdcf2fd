import type { FileHead } from '../report/file.ts';

/**
 * File extensions and first bytes. If a host does not say what a file is, browsers sniff its first bytes
 * (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type), and may take it for a web page
 * if `<` is before anything visible. Drawings are checked as a whole.
 */
const fileKinds: readonly (readonly [name: RegExp, beginning: RegExp])[] = [
  [/\.(?:md|markdown|txt|csv)$/i, /^(?!(?:[\0-\x20\x7f-\xa0]|\xef\xbb\xbf|\xfe\xff|\xff\xfe)*<)/],
  [/\.pdf$/i, /^%PDF-/],
  [/\.(?:docx|pptx|xlsx|odt|odp|ods|zip)$/i, /^PK\x03\x04/],
  [/\.(?:doc|ppt|xls)$/i, /^\xd0\xcf\x11\xe0/],
  [/\.png$/i, /^\x89PNG\r\n\x1a\n/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.gif$/i, /^GIF8/],
  [/\.webp$/i, /^RIFF.{4}WEBP/s],
  [/\.avif$/i, /^\0\0\0.ftypavi/s],
  [/\.svg$/i, /^/],
];

/** Some hosts look at every extension of a name, and run a file that has one of these, whatever its first bytes. */
const executable = /\.(?:[xs]?html?|php\d?|phtml|phar|cgi|pl|py|asp|jsp)\.[^/]*$/i;

/** Whether browsers show or save files with this name, and neither hosts nor browsers run them. */
export function isPublishable(path: string): boolean {
  return fileKinds.some(([name]) => name.test(path)) && !executable.test(path);
}

export function beginsLikeItsKind(path: string, { start }: FileHead): boolean {
  return fileKinds.some(([name, beginning]) => name.test(path) && beginning.test(start));
}

/** The size of a PNG picture, which is at a fixed place (https://www.w3.org/TR/png/#11IHDR). */
export function pngSize({ start }: FileHead): { width: number; height: number } {
  const numberAt = (offset: number) =>
    [...start.slice(offset, offset + 4).padEnd(4, '\0')].reduce((number, byte) => number * 256 + byte.charCodeAt(0), 0);
  return { width: numberAt(16), height: numberAt(20) };
}

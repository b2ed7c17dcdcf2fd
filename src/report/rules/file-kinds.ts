import type { FileHead } from '../file.ts';

/**
 * File extensions and first bytes. If a host does not say what a file is, browsers sniff its first bytes
 * (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type), and may take it for a web page
 * if `<` is before anything visible. Drawings are checked as a whole.
 */
const fileKinds: readonly [endings: string, beginning: RegExp][] = [
  ['md|markdown|txt|csv', /^(?!(?:[\0-\x20\x7f-\xa0]|\xef\xbb\xbf|\xfe\xff|\xff\xfe)*<)/],
  ['pdf', /^%PDF-/],
  ['docx|pptx|xlsx|odt|odp|ods|zip', /^PK\x03\x04/],
  ['doc|ppt|xls', /^\xd0\xcf\x11\xe0/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpe?g', /^\xff\xd8\xff/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['avif', /^\0\0\0.ftypavi/s],
  ['svg', /^/],
];
const beginnings = fileKinds.map(([endings, beginning]) => ({
  name: new RegExp(`\\.(?:${endings})$`, 'i'),
  beginning,
}));

/** Some hosts look at every extension of a name, and run a file that has one of these, whatever its first bytes. */
const executable = /\.(?:[xs]?html?|php\d?|phtml|phar|cgi|pl|py|asp|jsp)\.[^/]*$/i;

/** Whether browsers show or save files with this name, and neither hosts nor browsers run them. */
export function isPublishable(path: string): boolean {
  return beginnings.some(({ name }) => name.test(path)) && !executable.test(path);
}

export function beginsLikeItsKind(path: string, { start }: FileHead): boolean {
  return beginnings.some(({ name, beginning }) => name.test(path) && beginning.test(start));
}

/** The size of a PNG picture, which is at a fixed place (https://www.w3.org/TR/png/#11IHDR). */
export function pngSize({ start }: FileHead): { width: number; height: number } {
  const [width = 0, height = 0] = [16, 20].map((offset) =>
    [0, 1, 2, 3].reduce((number, index) => number * 256 + (start.charCodeAt(offset + index) || 0), 0),
  );
  return { width, height };
}

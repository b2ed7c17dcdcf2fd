import { createPlaces } from '../../report/diagnostics/source.ts';
import type { ContentFile } from '../../report/file.ts';
import type { Position } from '../../report/diagnostics/diagnostic.ts';

/** A place in a file of the content. */
export interface ContentPlace {
  /** Path of the file as the author knows it. */
  file: string;
  position: Position;
}

/**
 * Finds where authors wrote a URL.
 * @param files of the content.
 * @param spellings of the URL: with and without the origin, encoded or not.
 * @returns the first place in each file that has one of them. A longer URL that begins with it does not count.
 */
export function locateUrl(files: readonly ContentFile[], spellings: readonly string[]): ContentPlace[] {
  return files.flatMap(({ file, text }) => {
    const offsets = spellings.flatMap((spelling) => wholeAt(text, spelling) ?? []);
    return offsets.length === 0 ? [] : [{ file, position: createPlaces(text)(Math.min(...offsets)) }];
  });
}

function wholeAt(text: string, spelling: string): number | undefined {
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + spelling.length] ?? ' '];
    if (/[\s"'(<:]/.test(before) && /[\s"')>\]},]/.test(after)) return at;
  }
  return undefined;
}

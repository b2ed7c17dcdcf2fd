import { createPlaces } from '../../report/diagnostics/source.ts';
import type { ContentFile } from '../../report/file.ts';

/**
 * Finds where authors wrote a URL: the first place in each file that has one of its spellings, such as
 * `content/areas/a.mdx:5:10`. A longer URL that begins with one does not count.
 */
export function locateUrl(files: readonly ContentFile[], spellings: readonly string[]): string[] {
  return files.flatMap(({ file, text }) => {
    const offsets = spellings.flatMap((spelling) => wholeAt(text, spelling) ?? []);
    if (offsets.length === 0) return [];
    const { line, column } = createPlaces(text)(Math.min(...offsets));
    return `${file}:${line}:${column}`;
  });
}

function wholeAt(text: string, spelling: string): number | undefined {
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + spelling.length] ?? ' '];
    if (/[\s"'(<:]/.test(before) && /[\s"')>\]},]/.test(after)) return at;
  }
  return undefined;
}

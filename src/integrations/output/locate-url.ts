import { positionFinder } from '../../report/diagnostics/source.ts';
import type { ContentFile } from '../../report/file.ts';

/**
 * Finds where authors wrote a URL: the first place in each file that has one of its spellings, such as
 * `content/areas/a.mdx:5:10`. A longer URL that begins with one does not count.
 */
export function locateUrl(files: readonly ContentFile[], spellings: readonly string[]): string[] {
  return files.flatMap(({ displayPath, text }) => {
    const offsets = spellings.flatMap((spelling) => offsetOf(text, spelling) ?? []);
    if (offsets.length === 0) return [];
    const { line, column } = positionFinder(text)(Math.min(...offsets));
    return `${displayPath}:${line}:${column}`;
  });
}

function offsetOf(text: string, spelling: string): number | undefined {
  for (let offset = text.indexOf(spelling); offset >= 0; offset = text.indexOf(spelling, offset + 1)) {
    const [before, after] = [text[offset - 1] ?? ' ', text[offset + spelling.length] ?? ' '];
    if (/[\s"'(<:]/.test(before) && /[\s"')>\]},]/.test(after)) return offset;
  }
  return undefined;
}

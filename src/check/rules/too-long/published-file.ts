import { beginsLikeItsKind, pngSize } from '../../file-kinds.ts';
import { publishedFiles } from '../../published-files.ts';
import type { ContentRule } from '../../rule.ts';

/** GitHub, for one, takes no larger file. */
const largestFile = 100_000_000;
/** For each side of the mark. A build decodes it, and the size of its file does not tell how much memory that takes. */
const maxPixels = 4_000;

export const largeFile: ContentRule = {
  code: 'too-long',
  check({ content, input, nameOf }, report) {
    const fix = 'Save it smaller.';
    for (const { path, isMark } of publishedFiles(content)) {
      const head = input.headOf?.(path);
      // Of another kind, it has no size.
      if (!head || !beginsLikeItsKind(path, head)) continue;
      const { width, height } = pngSize(head);
      if (head.size > largestFile)
        report(nameOf(path), {
          found: `a file of ${head.size.toLocaleString('en')} bytes`,
          expected: `at most ${largestFile.toLocaleString('en')} bytes`,
          fix,
        });
      else if (isMark && /\.png$/i.test(path) && Math.max(width, height) > maxPixels)
        report(nameOf(path), {
          found: `a mark of ${width} × ${height} pixels`,
          expected: `at most ${maxPixels} × ${maxPixels} pixels`,
          fix,
        });
    }
  },
};

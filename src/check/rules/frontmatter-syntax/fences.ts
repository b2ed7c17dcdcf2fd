import { placesIn, quote, splitLines, type Stretch } from '../../../report/diagnostics/source.ts';
import type { OpenFields } from '../../../report/fields/frontmatter.ts';
import type { DocumentRule, MistakeHere } from '../../rule.ts';

/** Frontmatter that begins or ends wrongly. */
export const brokenFences: DocumentRule = {
  code: 'frontmatter-syntax',
  check({ document: { file, frontmatter } }, report) {
    const { open } = frontmatter;
    if (!open) return;
    if (!/^---[^\S\r\n]*[\r\n]/.test(file.text)) report(wrongBeginning(file.text, open));
    if (open.next.trimEnd() !== '---') report(missingEnd(file.text, open));
  },
};

function wrongBeginning(text: string, { fence, line }: OpenFields): MistakeHere {
  const isCode = fence !== undefined;
  const [first = ''] = splitLines(text);
  const isOtherLine = line === 1 && first === first.trimStart();
  const advice = 'Delete the line before the frontmatter, and the same signs at the end of the file.';
  return {
    at: placesIn(text).stretch({ line: 1, column: 1, endLine: line, endColumn: 1 }),
    found: isCode
      ? 'a block of code around the whole file'
      : isOtherLine
        ? quote(first)
        : 'white space before the frontmatter',
    expected: 'three hyphens as the first line of the file',
    fix: isCode ? advice : '---',
  };
}

function missingEnd(text: string, { next, end, line, rows }: OpenFields): MistakeHere {
  // The file may end where the hyphens belong.
  const isEnd = next === '' && end >= text.length;
  const start = placesIn(text).stretch({ line: line + rows.length + 1, column: 1 });
  const at: Stretch = isEnd ? [end, end] : start;
  const before = next.trim() === '' ? '' : ` before ${quote(next)}`;
  return {
    at,
    found: `frontmatter that is not closed${before}`,
    expected: 'a line of three hyphens after the last field',
    fix: /^\s*\W*$/.test(next) ? '---' : `---\n\n${next}`,
  };
}

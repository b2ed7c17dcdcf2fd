import { quote } from '../../../report/diagnostics/source.ts';
import { paragraphsIn, wordsIndent, type Row, type RowsOfParagraph } from '../../rows.ts';
import type { MistakeHere, ReportRule } from '../../rule.ts';

/** Text below a bullet without indentation: Markdown adds it to the words of the bullet, and so to its id. */
export const joinedText: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const paragraph of paragraphsIn(seen)) {
      const mistake = explain(paragraph, seen.document.file.text);
      if (mistake) report(mistake);
    }
  },
};

export const footOfPage =
  /^\s*(?:page|seite|página|pág\.|p\.|-|–)\s*\d+(?:\s*(?:of|von|de|sur|\/)\s*\d+)?(?:\s*[-–])?\s*$/iu;

/** The rows of a line that was copied from pages, as one; undefined if they have nothing that pages have. */
function withoutRemains(rows: readonly Pick<Row, 'text'>[]): string | undefined {
  const kept = rows.filter(({ text }) => !footOfPage.test(text)).map(({ text }) => text.trim());
  const words = kept
    .join('\n')
    .replace(/(?<=\p{Ll})[-\u00ad]\n(?!(?:und|oder|bzw|and|or|y|o|et|ou)(?!\p{L}))(?=\p{Ll})/gu, '');
  const isPaged = kept.length < rows.length || words.length < kept.join('\n').length;
  return isPaged ? words.replaceAll('\n', ' ') : undefined;
}

function explain({ within, bullet, first: firstRow, rows }: RowsOfParagraph, source: string): MistakeHere | undefined {
  if (within !== 'line' || !bullet || !firstRow) return undefined;
  const indent = wordsIndent(bullet, source);
  const remains = withoutRemains([firstRow, ...rows]);
  if (remains !== undefined)
    return {
      at: [firstRow.at, rows.at(-1)!.at + rows.at(-1)!.text.length],
      found: `${quote(firstRow.text)}, with a divided word or the foot of a page`,
      expected: 'the words of the line alone, without what a page had around them',
      instead: remains,
    };
  const words = rows.filter(({ meant }) => meant.as === 'words');
  const from = words.findIndex((row) => row.indent.length < indent);
  const joined = from < 0 ? [] : words.slice(from);
  const [first] = joined;
  const last = joined.at(-1);
  if (!first || !last) return undefined;
  const above = rows[rows.indexOf(first) - 1] ?? firstRow;
  // Text after the tag of a line, or in a note, is reported with the tag.
  if (above.text.trimEnd().endsWith('/>') || /^\s*(?:<\/?Note|:::)/.test(first.text)) return undefined;
  const isSentence = /^\s*[^\s\p{Ll}]/u.test(first.text) || /[.!?:;]\s*$/.test(above.text);
  const moved = joined.map(({ text }) => ' '.repeat(indent) + text.trimStart()).join('\n');
  return {
    at: [isSentence ? above.at : first.at, last.at + last.text.length],
    found: `${quote(first.text)}, which Markdown adds to the words of the bullet above`,
    expected: `${indent} spaces before it if it continues these words; an empty line as well if it is a remark`,
    instead: `${isSentence ? `${above.text}\n\n` : ''}${moved}`,
  };
}

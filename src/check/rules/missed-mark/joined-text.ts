import { quote } from '../../../report/diagnostics/source.ts';
import { paragraphsIn, wordsIndent, type RowsOfParagraph } from '../../rows.ts';
import type { MistakeHere, ReportRule } from '../../rule.ts';

/** A sentence below a bullet without indentation: Markdown adds it to the words of the bullet, and so to its id. */
export const joinedText: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const paragraph of paragraphsIn(seen)) {
      const mistake = mistakeOf(paragraph, seen.document.file.text);
      if (mistake) report(mistake);
    }
  },
};

function mistakeOf(
  { within, bullet, first: firstRow, rows }: RowsOfParagraph,
  source: string,
): MistakeHere | undefined {
  if (within !== 'line' || !bullet || !firstRow) return undefined;
  const indent = wordsIndent(bullet, source);
  const words = rows.filter(({ meant }) => meant.as === 'words');
  const from = words.findIndex((row) => row.indent.length < indent);
  const joined = from < 0 ? [] : words.slice(from);
  const [first] = joined;
  const last = joined.at(-1);
  if (!first || !last) return undefined;
  const above = rows[rows.indexOf(first) - 1] ?? firstRow;
  // Text after the tag of a line, or in a note, is reported with the tag.
  if (above.text.trimEnd().endsWith('/>') || /^\s*(?:<\/?Note|:::)/.test(first.text)) return undefined;
  const isSentence =
    /[.!?]\s*$/.test(above.text) || (/^\s*\p{Lu}/u.test(first.text) && /[\p{L}\p{N})]\s*$/u.test(above.text));
  // Words that go on mean what they say.
  if (!isSentence) return undefined;
  const moved = joined.map(({ text }) => ' '.repeat(indent) + text.trimStart()).join('\n');
  return {
    at: [above.at, last.at + last.text.length],
    found: `${quote(first.text)}, which Markdown adds to the words of the bullet above`,
    expected: `${indent} spaces before it if it continues these words; an empty line as well if it is a remark`,
    instead: `${above.text}\n\n${moved}`,
  };
}

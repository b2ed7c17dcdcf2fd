import { isItem } from '../../../report/markdown/tags.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { wordsOf } from '../../line-words.ts';
import { certainDay } from '../../named-due.ts';
import type { ReportRule } from '../../rule.ts';

/** "…, due 31 May 2031", "… (fällig 31.5.2031)" */
const due =
  /\s*(?:[,;]\s*|\s[–—-]\s+|\()(?:due|deadline|fällig|frist|vence|fecha límite|plazo|échéance|à rendre|pour le)(?:\s*:|\s+(?:on|by|until|am|bis|zum|bis zum|el|hasta el|le))*\s+(?<day>[^()]{6,25}?)\)?[.!]?$/iu;

/** The day by which open work is to be done, behind its words. */
export const dueInWords: ReportRule = {
  code: 'missed-mark',
  check({ document, words: { language } }, report) {
    for (const read of document.lines) {
      const { text, start, end } = wordsOf(read, document.file.text);
      const last = text.slice(-60);
      const match = /\d/.test(last) ? due.exec(last) : null;
      const written = match?.[0] ?? '';
      const day = written === '' ? undefined : certainDay(match?.groups?.['day'] ?? '', language);
      if (day === undefined || read.line.status.closed || read.paragraph.children.some(isItem)) continue;
      report({
        at: [start, end],
        found: `${quote(written.trim())}, a due date in words`,
        expected: 'the day in the tag of the line, so that it is compared and counted',
        instead: `${text.slice(0, -written.length)} ${itemTagText({ due: { written: day, day } })}`,
      });
    }
  },
};

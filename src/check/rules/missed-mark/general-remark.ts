import { quote } from '../../../report/diagnostics/source.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';
import { fieldsOfLines } from './field-as-line.ts';

/** What people and assistants say about a whole cycle: "Strong progress overall". */
const general = [
  /^(?:overall(?=\s*[,:–—])|all in all|in general|insgesamt|alles in allem|en general|en conjunto|globalement|dans l'ensemble)\b/iu,
  /\b(?:overall|insgesamt|en general|globalement)[.!]?$/iu,
  /^(?:strong|good|great|solid|excellent|significant|steady|gute[rs]?|große[rs]?|starke[rs]?|buen[oa]?s?|gran(?:des)?|bon(?:ne)?s?) (?:progress|work|momentum|teamwork|collaboration|quarter|cycle|results?|fortschritte?|arbeit|zusammenarbeit|quartal|progresos?|avances?|trabajo|progrès|travail)\b/iu,
];

/** "Status: green", which is no status of a line above it. */
const ofWhole =
  /^(?:\*\*)?(?:overall |general |gesamt-?|current |aktueller )?(?:status|state|stand|zustand|estado(?: general)?|statut|état)(?:\*\*)?\s*:/iu;

function isGeneral(text: string, isSubLine: boolean): boolean {
  return general.some((pattern) => pattern.test(text)) || (!isSubLine && ofWhole.test(text));
}

/** A line that sounds like a remark about the whole report. */
export const generalRemark: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document } = seen;
    const fields = new Set([...fieldsOfLines(seen).values()].flat().map(({ read }) => read));
    const subLines = new Set(document.lines.flatMap(({ line }) => line.lines));
    for (const line of document.lines) {
      const words = wordsOf(line, document.file.text);
      if (fields.has(line) || isMarked(line, words) || line.line.lines.length > 0) continue;
      const start = words.text.slice(0, 200);
      if (words.text.length > 200 || !isGeneral(start, subLines.has(line.line))) continue;
      report({
        at: [words.start, words.end],
        found: `${quote(words.text)}, which sounds like a remark about the whole report`,
        expected: 'a piece of work, as each bullet is an item with a page; remarks stand above the first heading',
        fix: 'Is this a piece of work? If not, put it above the first heading without a bullet, or into a <Note>.',
      });
    }
  },
};

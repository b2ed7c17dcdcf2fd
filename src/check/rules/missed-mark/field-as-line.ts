import { quote } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import { certainDay, namesDue } from '../../named-due.ts';
import type { ReportRule } from '../../rule.ts';

/** What programs and assistants write below a piece of work, besides its status. */
const names =
  /^(?:owners?|assignees?|assigned to|lead|responsible|priority|effort|reason|blocker|bucket|sprint|milestone|labels?|grund|etappe|motivo|raison|verantwortliche?|verantwortlich|zuständig|priorität|aufwand|responsables?|prioridad|esfuerzo|priorité)$/iu;
const field = /^(?<name>\p{L}[\p{L} ]{1,20}?)\s*:\s*(?<value>\S.*)$/u;

/** The name and the value of what says something about the line above it; undefined if a text is no field. */
export function fieldIn(text: string): { value: string; isDue: boolean } | undefined {
  const { name = '', value = '' } = field.exec(text.replace(/\*\*|__/g, ''))?.groups ?? {};
  const isDue = namesDue.test(name);
  return isDue || names.test(name) ? { value, isDue } : undefined;
}

/** A sub-line such as "Owner: Ann", which is no work. */
export const fieldAsLine: ReportRule = {
  code: 'missed-mark',
  check({ document, words: { language } }, report) {
    const subLines = new Set(document.lines.flatMap(({ line }) => line.lines));
    for (const read of document.lines) {
      const words = wordsOf(read, document.file.text);
      if (!subLines.has(read.line) || read.line.lines.length > 0 || isMarked(read, words)) continue;
      const said = fieldIn(words.text);
      if (!said) continue;
      const day = said.isDue ? certainDay(said.value, language) : undefined;
      report({
        at: [words.start, words.end],
        found: `${quote(words.text)}, a line that only says something about the one above it`,
        expected: 'a piece of work, as each line has a place in the history',
        fix:
          day === undefined
            ? 'Put it in parentheses behind the words of the line above it, and delete this line.'
            : `Write ${itemTagText({ due: { written: day, day } })} at the end of the line above it, and delete this line.`,
      });
    }
  },
};

import { quote } from '../../../report/diagnostics/source.ts';
import { lineText } from '../../line-text.ts';
import { earlierLine } from '../../marker-choices.ts';
import type { ReportRule } from '../../rule.ts';

/** Another word in capital letters may belong to a name, but in small letters only a sign makes it none. */
const inFront =
  /^(?:(?:\*\*|__)?(?:NEW|NEU|NUEV[OA]|NOUVEAU|NOUVELLE):?(?:\*\*|__)?:?|[[(](?:new|neu|nuev[oa]|nouveau|nouvelle)[\])]:?|(?:\*\*|__)?(?:New|Neu|Nuev[oa]|Nouveau|Nouvelle)(?::(?:\*\*|__)?|(?:\*\*|__):?)|🆕:?)\s+(?=\S)/;
const atEnd = /\s+(?:\[(?:new|neu|nuev[oa]|nouveau|nouvelle|NEW|NEU|NUEV[OA])\]|🆕)$/;

/** The word "new" before or behind the words of a line. */
export const announcedLine: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const read of seen.document.lines) {
      const { line, paragraph } = read;
      const written = line.written.replace(inFront, '').replace(atEnd, '');
      if (written === line.written || written === '') continue;
      const [said = ''] = inFront.exec(line.written) ?? atEnd.exec(line.written) ?? [];
      // Another rule would say that it is not new.
      const added = line.tag.added || earlierLine(read, written, seen) === undefined;
      report({
        at: paragraph,
        found: `${quote(said.trim())}, which becomes part of the words and of the URL`,
        expected: 'the words alone; added in <Item />, unless an earlier report lists this work',
        fix: lineText(line, { written, tag: { ...line.tag, added } }),
      });
    }
  },
};

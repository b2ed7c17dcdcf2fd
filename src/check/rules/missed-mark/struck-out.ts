import { isMarked, wordsOf } from '../../line-words.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { isItem } from '../../../report/markdown/tags.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import type { ReportRule } from '../../rule.ts';
import { saidInLine } from '../../said-status.ts';

/** Words that are struck out. */
const struckWithRemark = /^~~(?<title>\S(?:[^~\r\n]*\S)?)~~\s+(?<remark>[^~\r\n]{1,60})$/;
export const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

export const struckOutWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, statuses } = seen;
    const isPlan = document.report.kind === 'plan';
    const [completed, dropped] = (['completed', 'dropped'] as const).map((id) => {
      const { marker, word } = statusById(id, statuses);
      return `[${marker}] if it is ${insideSentence(word)}`;
    });
    const droppedStatus = statusById('dropped', statuses);
    const markerOfDropped = droppedStatus.marker;
    for (const line of document.lines) {
      const words = wordsOf(line, document.file.text);
      const { title = '', remark } = struckWithRemark.exec(words.text)?.groups ?? {};
      const isRemarked = remark !== undefined && !saidInLine(words.text, seen.words);
      if (isMarked(line, words) || !(isPlan ? isRemarked : isRemarked || struckOut.test(words.text))) continue;
      const isTagged = line.paragraph.children.some(isItem);
      const asReason =
        isRemarked && !isTagged && markerOfDropped !== undefined
          ? `; if it is ${insideSentence(droppedStatus.word)}, - [${markerOfDropped}] ${title} ${itemTagText({ reason: remark })}`
          : '.';
      report({
        at: [words.start, words.end],
        found: 'words that are struck out',
        expected: isPlan ? 'only what is planned' : `${completed}, ${dropped}`,
        fix: isPlan
          ? 'Delete the line, or do not strike its words out.'
          : `Write the marker that is true, and do not strike the words out${asReason}`,
      });
    }
  },
};

import { isItem } from '../../../report/markdown/tags.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { withAside } from '../../../report/markdown/markdown-text.ts';
import { wordsOf } from '../../line-words.ts';
import { escapeRegExp } from '../../../report/escape-reg-exp.ts';
import { onlyDay } from '../../../report/written-days.ts';
import { listedWords } from '../../../strings/wording.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';

/** What people call a due date in any bundled language. */
const dueWords = listedWords('header.due')
  .toSorted((a, b) => b.length - a.length)
  .map(escapeRegExp)
  .join('|');

/** "…, due 31 May 2031", "… (fällig 31.5.2031)", "… due:2031-05-31" */
const due = new RegExp(
  String.raw`\s*(?:[,;]\s*|\s[–—-]\s+|[([]|\s(?=\S+:\S))(?:${dueWords})(?:\s*::?\s*|\s+)(?<day>[^()[\]]{6,25}?)[)\]]?[.!]?$`,
  'iu',
);

/** "✅ 2031-05-31 📅 2031-06-30", as task lists of notes have it. */
const taskDates =
  /(?:\s*(?:[📅🗓✅❌⏳🛫➕]\ufe0f?\s*\d{4}-\d\d-\d\d|[🔺⏫🔼🔽⏬]\ufe0f?))*\s*[📅🗓✅❌⏳🛫➕]\ufe0f?\s*\d{4}-\d\d-\d\d$/u;

/** The day by which open work is to be done, behind its words. */
export const dueInWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const read of seen.document.lines) {
      if (read.paragraph.children.some(isItem)) continue;
      const line = wordsOf(read, seen.document.file.text);
      const mistake = datesOfTask(read, line) ?? dueDate(read, line, seen);
      if (mistake) report(mistake);
    }
  },
};

type Words = ReturnType<typeof wordsOf>;

function datesOfTask({ marker }: ReadLine, { text, start, end }: Words) {
  const [dates = ''] = taskDates.exec(text.slice(-200)) ?? [];
  // What a sign says of a line without a marker is asked.
  if (dates === '' || (!marker && /[✅❌]/u.test(dates))) return undefined;
  const day = /[📅🗓]\ufe0f?\s*(\S{10})/u.exec(dates)?.[1];
  const aside = dates.replace(/[📅🗓]\ufe0f?\s*\S{10}|[✅❌]\ufe0f?\s*/gu, '').trim();
  const parts = [
    withAside(text.slice(0, -dates.length), aside),
    day ? itemTagText({ due: { written: day, day } }) : '',
  ];
  return {
    at: [start, end],
    found: `${quote(dates)}, dates as another program writes them`,
    expected: 'the day in parentheses or in the tag of the line',
    instead: parts.filter((part) => part !== '').join(' '),
  } satisfies MistakeHere;
}

function dueDate(read: ReadLine, { text, start, end }: Words, { words }: ReportSeen) {
  const last = text.slice(-60);
  const match = /\d/.test(last) ? due.exec(last) : null;
  const written = match?.[0] ?? '';
  const day = onlyDay(match?.groups?.['day'] ?? '', words.language);
  if (day === undefined || read.line.status.closed) return undefined;
  return {
    at: [start, end],
    found: `${quote(written.trim())}, a due date in words`,
    expected: 'the day in the tag of the line, so that it is compared and counted',
    instead: `${text.slice(0, -written.length)} ${itemTagText({ due: { written: day, day } })}`,
  } satisfies MistakeHere;
}

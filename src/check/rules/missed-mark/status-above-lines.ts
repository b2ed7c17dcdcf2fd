/** A heading or a paragraph that is nothing but the status of the lines below it. */
import type { List, ListItem, RootContent } from 'mdast';
import { offsetsOf, quote, splitLines, type Stretch } from '../../../report/diagnostics/source.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { isBullets, plainText } from '../../../report/markdown/nodes.ts';
import { setApart, statusOfTitle } from '../../../report/set-apart.ts';
import type { Status } from '../../../report/status.ts';
import { everythingPlanned, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';

export const statusAboveLines: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const { title, status, list } of statusTitles(seen)) {
      const read = seen.document.lines.filter(({ bullet }) => list.children.includes(bullet));
      const unmarked = read.filter(({ marker }) => !marker);
      const { start, end } = offsetsOf(title);
      const below = offsetsOf(list);
      const text = plainText([title]);
      const mistake =
        unmarked.length === 0
          ? contradicted(status, read, [start, end], text)
          : titleMistake({ text, status, at: [start, end], lines: unmarked, below: [below.start, below.end] }, seen);
      if (mistake) report(mistake);
    }
  },
};

/** The bullets of lines below a title that says their status, which is reported once. */
export function linesBelowStatus(seen: ReportSeen): ReadonlySet<ListItem> {
  return new Set(statusTitles(seen).flatMap(({ list }) => list.children));
}

function statusTitles({ document: { body }, words }: ReportSeen): { title: RootContent; status: Status; list: List }[] {
  return body.flatMap((title, index) => {
    const list = body[index + 1];
    const isTitle = (title.type === 'heading' && title.depth > 2) || title.type === 'paragraph';
    const status = isTitle && list && isBullets(list) ? statusOfTitle(plainText([title]), words) : undefined;
    return status ? [{ title, status, list: list as List }] : [];
  });
}

/** Lines that all have markers, one of which says another status than the title above them. */
function contradicted(status: Status, lines: readonly ReadLine[], at: Stretch, text: string): MistakeHere | undefined {
  const isClosed = ({ closed }: Status) => closed !== undefined;
  const other = lines.find(({ marker }) => marker?.status && isClosed(marker.status) !== isClosed(status));
  if (!other) return undefined;
  return {
    at,
    found: `${quote(text)}, above ${quote(other.line.text)}, whose marker says another status`,
    expected: 'markers and a title that agree',
    fix: 'Write the marker that is true, or move the line.',
  };
}

/** Of a longer list, the whole fix would be more than anybody pastes. */
const mostLines = 50;

/** What says the status of the lines below it, and nothing else. */
interface StatusTitle {
  text: string;
  status: Status;
  at: Stretch;
  /** Those without a marker. */
  lines: readonly ReadLine[];
  /** All lines below it, from the first bullet on. */
  below: Stretch;
  /** By how many columns they move to the left. */
  steps?: number;
}

/** The fix is the lines with their markers, in place of the title and the lines. */
export function titleMistake(
  { text, status, at, lines, below: [first, end], steps = 0 }: StatusTitle,
  { document, statuses, words }: ReportSeen,
): MistakeHere {
  const isPlan = document.report.kind === 'plan';
  const source = document.file.text;
  const mistake = {
    at,
    found: `${quote(text)}, which says the status of the lines below it`,
    expected: isPlan
      ? `no status: ${everythingPlanned(statuses)}`
      : 'the status as a marker before each line; nothing else says it on the pages of items',
  };
  if (lines.length > mostLines)
    return { ...mistake, fix: 'Write the marker before each of the lines below, and delete this one.' };
  let [marked, done] = ['', first];
  for (const read of isPlan ? [] : lines) {
    const line = wordsOf(read, source);
    const own = setApart(line.text, words);
    marked += `${source.slice(done, line.start)}[${(own?.status ?? status).marker}] ${own?.others ?? line.text}`;
    done = line.end;
  }
  const instead = splitLines(marked + source.slice(done, end))
    .map((row, index) => (index === 0 ? row : row.slice(Math.min(steps, row.search(/\S|$/)))))
    .join('\n');
  return { ...mistake, at: [at[0], end], instead };
}

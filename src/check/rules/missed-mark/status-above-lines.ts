/** A heading or a paragraph that says the status of the lines below it. */
import type { List, ListItem, RootContent } from 'mdast';
import { offsetsOf, quote, type Stretch } from '../../../report/diagnostics/source.ts';
import { isBullets, plainText } from '../../../report/markdown/nodes.ts';
import { everythingPlanned, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import type { Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { openMarkers, saidBeside } from '../../beside.ts';
import { saidInTitle } from '../../said-beginning.ts';
import { comingNext } from '../../small-words.ts';

export const statusAboveLines: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { body } = seen.document;
    for (const [index, node] of body.entries()) {
      const list = body[index + 1];
      const mistake = list && isBullets(list) ? explain(node, list as List, seen) : undefined;
      if (mistake) report(mistake);
    }
  },
};

/** The bullets of lines below a title that says their status, which is reported once. */
export function linesBelowStatus(seen: ReportSeen): ReadonlySet<ListItem> {
  const { body } = seen.document;
  return new Set(
    body.flatMap((node, index) => {
      const list = body[index + 1];
      const isGroup = list && isBullets(list) && isTitle(node) && saidAbove(plainText([node]), seen);
      return isGroup ? (list as List).children : [];
    }),
  );
}

/** "Next steps" is no status, but where other titles are, what is below it has not begun. */
function saidAbove(title: string, { document: { body }, words }: ReportSeen): SaidStatus | undefined {
  const said = saidInTitle(title, words);
  const plain = title.replace(/[:.]$/, '');
  if (said?.status || (!said && !comingNext.test(plain))) return said;
  const others = body.map((node) => (isTitle(node) ? saidInTitle(plainText([node]), words) : undefined));
  if (said) return saidBeside(said, plain, others, words);
  return others.some((other) => other) ? words.read('not started') : undefined;
}

function isTitle(node: RootContent): boolean {
  return (node.type === 'heading' && node.depth > 2) || node.type === 'paragraph';
}

/** Lines that all have markers, one of which says another status than the title above them. */
function contradicted(
  said: SaidStatus | undefined,
  lines: readonly ReadLine[],
  node: RootContent,
  text: string,
): MistakeHere | undefined {
  const isClosed = (status: Status | undefined) => status?.closed !== undefined;
  const other = lines.find(
    ({ marker }) => marker?.status && said?.status && isClosed(marker.status) !== isClosed(said.status),
  );
  if (!other) return undefined;
  const { start, end } = offsetsOf(node);
  return {
    at: [start, end],
    found: `${quote(text)}, above ${quote(other.line.text)}, whose marker says another status`,
    expected: 'markers and a title that agree',
    fix: 'Write the marker that is true, or move the line.',
  };
}

/** Of a longer list, the whole fix would be more than anybody pastes. */
const mostLines = 50;

function explain(node: RootContent, list: List, seen: ReportSeen): MistakeHere | undefined {
  if (!isTitle(node)) return undefined;
  const text = plainText([node]);
  const said = saidAbove(text, seen);
  const read = seen.document.lines.filter(({ bullet }) => list.children.includes(bullet));
  const unmarked = read.filter(({ marker }) => !marker);
  if (!said || unmarked.length === 0) return contradicted(said, read, node, text);
  const { start } = offsetsOf(node);
  const { start: first, end } = offsetsOf(list);
  const isPlan = seen.document.report.kind === 'plan';
  const marker = said.status?.marker;
  const mistake = {
    at: [start, offsetsOf(node).end] as const,
    found: `${quote(text)}, which says the status of the lines below it`,
    expected: isPlan
      ? `no status: ${everythingPlanned(seen.statuses)}`
      : 'the status as a marker before each line; nothing else says it on the pages of items',
  };
  const open = marker === undefined ? openMarkers(text, seen.statuses) : undefined;
  if ((!isPlan && marker === undefined && !open) || unmarked.length > mostLines)
    return { ...mistake, fix: 'Write the marker that is true before each of the lines below, and delete this one.' };
  const source = seen.document.file.text;
  const stretch = [first, end] as const;
  if (isPlan) return { ...mistake, instead: source.slice(first, end), over: [start, end] };
  if (open) return { ...mistake, fix: openLines(unmarked, open, text.replace(/[:.]$/, ''), source, stretch) };
  return { ...mistake, instead: markedLines(unmarked, `[${marker}] `, '', source, stretch), over: [start, end] };
}

/** A stretch of a report with a marker before each of some lines, and a remark behind their words. */
export function markedLines(
  lines: readonly ReadLine[],
  marker: string,
  remark: string,
  source: string,
  [start, end]: Stretch,
): string {
  let [text, done] = ['', start];
  for (const read of lines) {
    const words = wordsOf(read, source);
    text += source.slice(done, words.start) + marker + words.text + remark;
    done = words.end;
  }
  return text + source.slice(done, end);
}

/** The lines to choose from where nobody but the author knows whether they have begun. */
export function openLines(
  lines: readonly ReadLine[],
  [begun, other]: readonly [string, string],
  word: string,
  source: string,
  stretch: Stretch,
): string {
  const remark = ` (${insideSentence(word)})`;
  const marked = markedLines(lines, `[${begun}] `, remark, source, stretch);
  return `${marked}\n(or with [${other}] before what has not begun)`;
}

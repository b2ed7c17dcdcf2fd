/** A heading or a paragraph that says the status of the lines below it. */
import type { List, ListItem, RootContent } from 'mdast';
import { beforeInLine, offsetsOf, quote, splitLines, type Stretch } from '../../../report/diagnostics/source.ts';
import { isBullets, plainText } from '../../../report/markdown/nodes.ts';
import { everythingPlanned, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import type { Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { openMarkers, saidBeside } from '../../beside.ts';
import { correctedWords } from '../../corrected-words.ts';
import { saidInLine } from '../../said-status.ts';
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
  const { start, end } = offsetsOf(node);
  const below = offsetsOf(list);
  return explainTitle({ text, said, at: [start, end], lines: unmarked, below: [below.start, below.end] }, seen);
}

/** What says the status of the lines below it, and nothing else. */
interface StatusTitle {
  text: string;
  said: SaidStatus | undefined;
  at: Stretch;
  /** Those without a marker. */
  lines: readonly ReadLine[];
  /** All lines below it, from the first bullet on. */
  below: Stretch;
  /** By how many columns they move to the left. */
  steps?: number;
}

/** The fix is the lines with their markers, in place of the title and the lines. */
export function explainTitle(
  { text, said, at, lines, below: [first, end], steps = 0 }: StatusTitle,
  seen: ReportSeen,
): MistakeHere {
  const { document, statuses } = seen;
  const isPlan = document.report.kind === 'plan';
  const source = document.file.text;
  const mistake = {
    at,
    found: `${quote(text)}, which says the status of the lines below it`,
    expected: isPlan
      ? `no status: ${everythingPlanned(statuses)}`
      : 'the status as a marker before each line; nothing else says it on the pages of items',
  };
  const title = text.replace(/\*\*|__|[:.]$/g, '');
  const marker = said?.status?.marker;
  const [begun, other] = marker === undefined ? (openMarkers(title, statuses) ?? []) : [marker];
  if ((!isPlan && begun === undefined) || lines.length > mostLines)
    return { ...mistake, fix: 'Write the marker that is true before each of the lines below, and delete this one.' };
  let [marked, done] = ['', first];
  for (const read of isPlan ? [] : lines) {
    const words = wordsOf(read, source);
    const remark = other === undefined ? '' : ` (${insideSentence(title)})`;
    const own = saidInLine(words.text, seen.words);
    const isSaid = own?.said.status?.marker !== undefined && own.remark === '';
    marked += source.slice(done, words.start);
    marked += isSaid ? correctedWords(own, seen) : `[${begun}] ${words.text}${remark}`;
    done = words.end;
  }
  const instead = splitLines(marked + source.slice(done, end))
    .map((row, index) => (index === 0 ? row : row.slice(Math.min(steps, row.search(/\S|$/)))))
    .join('\n');
  const all = { ...mistake, at: [at[0], end] } as const;
  if (!isPlan && other !== undefined)
    return { ...all, fix: `${beforeInLine(source, at[0])}${instead}\n(or with [${other}] before what has not begun)` };
  return { ...all, instead };
}

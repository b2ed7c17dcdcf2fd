/** A heading or a paragraph that says the status of the lines below it. */
import type { List, ListItem, RootContent } from 'mdast';
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { isBullets, plainText } from '../../../report/markdown/nodes.ts';
import { everythingPlanned } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import type { Status } from '../../../report/status.ts';
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
  if (said || !comingNext.test(title.replace(/[:.]$/, ''))) return said;
  const isBeside = body.some((node) => isTitle(node) && saidInTitle(plainText([node]), words));
  return isBeside ? words.read('not started') : undefined;
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
  const marker = seen.document.report.kind === 'plan' ? undefined : said.status?.marker;
  const isPlan = seen.document.report.kind === 'plan';
  const mistake = {
    at: [start, offsetsOf(node).end] as const,
    found: `${quote(text)}, which says the status of the lines below it`,
    expected: isPlan
      ? `no status: ${everythingPlanned(seen.statuses)}`
      : 'the status as a marker before each line; nothing else says it on the pages of items',
  };
  if ((marker === undefined && !isPlan) || unmarked.length > mostLines)
    return { ...mistake, fix: 'Write the marker that is true before each of the lines below, and delete this one.' };
  const source = seen.document.file.text;
  const places = isPlan ? [] : unmarked.map(({ paragraph }) => offsetsOf(paragraph).start);
  let [instead, done] = ['', first];
  for (const place of places) {
    instead += `${source.slice(done, place)}[${marker}] `;
    done = place;
  }
  return { ...mistake, instead: instead + source.slice(done, end), over: [start, end] };
}

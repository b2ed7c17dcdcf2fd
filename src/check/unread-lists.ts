/** Lists that hold no lines. They may be the work of an area that has no bullets. */
import type { Nodes, RootContent } from 'mdast';
import { offsetsOf, splitLines } from '../report/diagnostics/source.ts';
import { isBullets } from '../report/markdown/nodes.ts';
import type { ReadReport } from '../report/read-report.ts';
import { markerPattern, type Status } from '../report/status.ts';
import { withMarker } from './line-words.ts';
import type { MistakeHere, ReportSeen } from './rule.ts';
import { setApart } from '../report/set-apart.ts';

/** A block below the heading of an area. */
interface BlockOfArea {
  node: RootContent;
  written: string;
  /** Whether the area has lines. */
  hasBullets: boolean;
}

/** Those of answers are left out: an answer may be anything. */
export function blocksOfAreas({ document }: ReportSeen): BlockOfArea[] {
  const { text } = document.file;
  return blocksOfSections(document).flatMap(({ section, nodes }) => {
    if (section.isAnswer) return [];
    const hasBullets = nodes.some(isBullets);
    return nodes.map((node) => {
      const { start, end } = offsetsOf(node);
      return { node, written: text.slice(start, end), hasBullets };
    });
  });
}

/** Each section of a report, and what stands between its heading and the next one. */
export function blocksOfSections({ body, sections }: Pick<ReadReport, 'body' | 'sections'>) {
  const starts = sections.map(({ node }) => body.indexOf(node));
  return sections.map((section, index) => ({ section, nodes: body.slice(starts[index]! + 1, starts[index + 1]) }));
}

const markedRow = markerPattern((mark) => new RegExp(String.raw`^\s*[-*+] +\[${mark}\] `, 'm'));

/** Whether a text has a bullet with a marker. */
export function hasMarkedBullet(text: string, statuses: readonly Status[]): boolean {
  return markedRow(statuses).test(text);
}

/** @param bullets the text as bullets, if it is work. */
export function unreadMistake(node: Nodes, what: string, bullets: string, seen: ReportSeen): MistakeHere {
  return {
    at: node,
    found: `${what}, which is not read as work`,
    expected:
      'bullets under the heading of an area if these are pieces of work; if not, <Note> and </Note> around them',
    fix: splitLines(bullets)
      .map((row) => withMarkerOfWords(row, seen))
      .join('\n'),
  };
}

/** A row of a list with a marker in place of the status that its words say, if they do. */
function withMarkerOfWords(row: string, seen: ReportSeen): string {
  const { bullet = '', words = '' } = /^(?<bullet>\s*[-*+]\s+)(?<words>[^\s[].*)$/.exec(row)?.groups ?? {};
  const said = words === '' ? undefined : setApart(words, seen.words);
  return said?.isCertain ? bullet + withMarker(said.status.marker!, said.others, seen) : row;
}

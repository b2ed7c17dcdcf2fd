/** Headings that are statuses, in place of those of areas. */
import type { ReadSection } from '../report/lines/sections.ts';
import { offsetsOf } from '../report/diagnostics/source.ts';
import { asHeading } from '../report/markdown/markdown-text.ts';
import { plainText } from '../report/markdown/nodes.ts';
import { topLines } from '../report/report-lines.ts';
import type { ReadReport } from '../report/read-report.ts';
import { statusOfTitle } from '../report/set-apart.ts';
import type { Status } from '../report/status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { wordsOf } from './line-words.ts';
import type { ContentSeen } from './rule.ts';

import { titleIn } from './title-in.ts';

/** The status that a heading says in place of an area. */
export function saidInHeading({ area, heading }: ReadSection, words: StatusWords): Status | undefined {
  return area === undefined ? statusOfTitle(heading, words) : undefined;
}

/**
 * Such a heading and those that follow it, and what is below them under the headings of areas and with markers: that of the
 * only area, or those that other reports have the lines in. Undefined for a heading that follows another one.
 */
export function asAreas(document: ReadReport, section: ReadSection, seen: ContentSeen, words: StatusWords) {
  const { sections, lines, file, report, body } = document;
  const said = (one: ReadSection) => saidInHeading(one, words);
  const index = sections.indexOf(section);
  const before = sections[index - 1];
  if (before && said(before)) return undefined;
  const end = sections.findIndex((other, at) => at > index && !said(other));
  const run = sections.slice(index, end < 0 ? undefined : end);
  const isBelow = before?.area !== undefined && topLines([before]).length === 0;
  const { areas, reports } = seen.content;
  const areaOf = new Map(
    reports.flatMap(({ file, sections }) =>
      file === report.file
        ? []
        : sections.flatMap((one) => topLines([one]).map(({ slug }) => [slug, one.area] as const)),
    ),
  );
  const rows = run.flatMap((one) => {
    const marker = said(one)?.marker ?? '?';
    return topLines([one]).map((line) => {
      const read = lines.find((read) => read.line === line)!;
      const { start, end } = offsetsOf(read.bullet);
      const at = wordsOf(read, file.text).start;
      const mark = report.kind === 'plan' || read.marker ? '' : `[${marker}] `;
      // A deeper heading may name the area.
      const above = body.findLast((node) => node.type === 'heading' && offsetsOf(node).start < start)!;
      const named = seen.areas.find(titleIn(plainText([above]))) ?? areaOf.get(line.slug);
      const area = areas.find(({ id }) => areas.length === 1 || id === named);
      return { area, row: file.text.slice(start, at) + mark + file.text.slice(at, end) };
    });
  });
  const groups = Map.groupBy(rows, ({ area }) => (isBelow ? undefined : area));
  const isKnown = isBelow || !groups.has(undefined);
  const texts = [...groups].map(([area, ofArea]) => {
    const lines = ofArea.map(({ row }) => row).join('\n');
    return area ? `${asHeading(area.title)}\n\n${lines}` : lines;
  });
  const fix = `${isKnown ? '' : 'Put each of these lines under the heading of its area:\n\n'}${texts.join('\n\n')}`;
  const { endLine, endColumn } = topLines(run).at(-1)?.position ?? {};
  return { to: endLine === undefined ? {} : { endLine, endColumn }, headings: run.map(({ heading }) => heading), fix };
}

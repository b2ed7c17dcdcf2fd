import type { Thread } from '../history/history.ts';
import { cycleChangeAt, replacementsOf } from '../history/related-lines.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import type { Line, Report, Section } from '../report/schema/report.ts';
import { lineId, otherIds, threadHref, threadUrl } from '../urls/permalink.ts';
import { dueRemark } from '../views/due.ts';
import { html, type Html } from './html.ts';
import { idSpans, lineList, lineRow, more } from './line-row.ts';
import { bodyBlock, leadingWords, linkedWords, proseBlock } from './markup.ts';
import { anchor, lineMarks } from './words.ts';

/** The blocks of sections: lines, and the prose between them. */
export function sectionBlocks(
  sections: readonly Section[],
  { language }: Pick<Report, 'language'>,
  archive: SiteArchive,
  on: 'cycle' | 'area',
): Html {
  const blocks = sections.flatMap((section) => section.blocks);
  const shown = blocks.map((block) =>
    block.type === 'lines' ? reportLines(block.lines, archive, on) : proseBlock(block.body, language),
  );
  return html`${shown}`;
}

/**
 * A list of lines with their statuses, changes and sub-lines; undefined if there are none.
 * @param on the kind of page: of a cycle, of an area, or of the given item.
 */
export function reportLines(
  lines: readonly Line[],
  archive: SiteArchive,
  on: 'cycle' | 'area' | Thread,
): Html | undefined {
  return lineList(lines.map((line) => reportLine(line, archive, on)));
}

function reportLine(line: Line, archive: SiteArchive, on: 'cycle' | 'area' | Thread): Html {
  const { history, urls, t } = archive;
  const appearance = history.appearanceOf.get(line)!;
  const { thread, report } = appearance;
  const [page, item] = typeof on === 'string' ? [on] : (['item', on] as const);
  const id = lineId(appearance, page);
  const ids = id === undefined ? [] : [id, ...otherIds(appearance, page, history)];
  const path = item ? threadUrl(item) : `/cycles/${report.cycle.id}/`;
  // A line does not link to its own page.
  const words = thread === item ? linkedWords(line) : leadingWords(line, threadHref(thread, item));
  const beside = html`${lineMarks(appearance, t)}${on !== 'cycle' && anchor(appearance, t)}`;
  const row = lineRow(words, beside);
  const due = dueRemark(appearance, cycleChangeAt(appearance)?.before, t);
  const below = more(line, replacementsOf(appearance, history), t, [due], bodyBlock(line));
  const subLines = reportLines(line.lines, archive, on);
  return html`<li id="${id}">${[idSpans(ids, path, urls), row, below, subLines]}</li>`;
}

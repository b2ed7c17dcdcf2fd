import type { Archive } from '../history/archive.ts';
import type { Thread } from '../history/history.ts';
import { escapeMarkdown, markdownLink, markdownUrl } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import { fullUrl } from '../urls/site-path.ts';
import { itemCycles, itemTopics } from '../views/item-cycles.ts';
import { changeText, reportHeading } from '../views/labels.ts';
import { quoteOf } from '../views/quote.ts';
import { listMarkdown, pageMarkdown } from './markdown-parts.ts';

/** The page of an item as Markdown: how it stands, then what each report says about it, newest first, and the rest. */
export function itemMarkdown(thread: Thread, archive: Archive): string {
  const { history, areaById, noteById, topicById, t } = archive;
  const latest = thread.appearances.at(-1)!;
  const note = noteById.get(thread.id);
  const cycles = itemCycles(thread, history).toReversed();
  const topics = itemTopics(thread).map((id) =>
    markdownLink(escapeMarkdown(topicById.get(id)!.term), fullUrl(`/topics/${id}/`)),
  );
  const records = note?.records.map(
    ({ date, text, url, source }) =>
      `- ${date}: ${escapeMarkdown(text)} (${escapeMarkdown(source)}, ${markdownUrl(url)})`,
  );
  const links = [
    markdownLink(escapeMarkdown(areaById.get(latest.area)!.title), fullUrl(`/areas/${latest.area}/`)),
    markdownLink(t('export.page'), fullUrl(`/areas/${thread.id}/`)),
  ];
  const blocks = [
    `${escapeMarkdown(quoteOf(latest, archive.history, t))}.`,
    note ? blocksMarkdown(note.body, fullUrl) : '',
    ...cycles.flatMap(({ entry: { cycle }, appearances, change }) => [
      ...(appearances.length === 0
        ? [`## ${escapeMarkdown(cycle.label)}`, `${changeText(change, t) || t('item.unlisted')}.`]
        : []),
      ...appearances
        .toReversed()
        .flatMap(({ report, line }) => [
          `## ${escapeMarkdown(reportHeading(report, t))}`,
          listMarkdown([line], '', archive),
        ]),
    ]),
    ...(topics.length > 0 ? [`## ${t('menu.topics')}`, topics.join(', ')] : []),
    ...(records && records.length > 0 ? [`## ${t('item.records')}`, records.sort().join('\n')] : []),
  ];
  return pageMarkdown(latest.line.text, links, blocks, archive);
}

import type { Thread } from '../history/history.ts';
import { escapeMarkdown, markdownLink, markdownUrl } from '../report/markdown/markdown-text.ts';
import { blocksMarkdown } from '../report/markdown/to-markdown.ts';
import { itemCycles, itemTopics } from '../views/item-cycles.ts';
import { changeText, reportHeading } from '../views/labels.ts';
import { quoteOf } from '../views/quote.ts';
import { listMarkdown } from './lines-markdown.ts';
import type { Publication } from './publication.ts';

/** The page of an item as Markdown: how it stands, then what each report says about it, newest first, and the rest. */
export function itemMarkdown(thread: Thread, publication: Publication): string {
  const { urls, content, history, areaById, noteById, topicById, t } = publication;
  const page = urls.fullPage;
  const latest = thread.appearances.at(-1)!;
  const note = noteById.get(thread.id);
  const cycles = itemCycles(thread, history).toReversed();
  const topics = itemTopics(thread).map((id) =>
    markdownLink(escapeMarkdown(topicById.get(id)!.term), page(`/topics/${id}/`)),
  );
  const records = note?.records.map(
    ({ date, text, url, source }) =>
      `- ${date}: ${escapeMarkdown(text)} (${escapeMarkdown(source)}, ${markdownUrl(url)})`,
  );
  const blocks = [
    `# ${escapeMarkdown(latest.line.text)}`,
    [
      escapeMarkdown(content.site.title),
      markdownLink(escapeMarkdown(areaById.get(latest.area)!.title), page(`/areas/${latest.area}/`)),
      markdownLink(t('export.page'), page(`/areas/${thread.id}/`)),
    ].join(', '),
    `${escapeMarkdown(quoteOf(latest, t))}.`,
    note ? blocksMarkdown(note.body, urls.fullPage) : '',
    ...cycles.flatMap(({ entry: { cycle }, appearances, change }) => [
      ...(appearances.length === 0
        ? [`## ${escapeMarkdown(cycle.label)}`, `${changeText(change, t) || t('item.unlisted')}.`]
        : []),
      ...appearances
        .toReversed()
        .flatMap(({ report, line }) => [
          `## ${escapeMarkdown(reportHeading(report, t))}`,
          listMarkdown([line], '', publication),
        ]),
    ]),
    ...(topics.length > 0 ? [`## ${t('menu.topics')}`, topics.join(', ')] : []),
    ...(records && records.length > 0 ? [`## ${t('item.records')}`, records.sort().join('\n')] : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

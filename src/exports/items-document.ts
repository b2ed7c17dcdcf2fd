import { z } from 'zod';
import type { Archive } from '../history/archive.ts';
import { dueOf, isOverdue } from '../history/due.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { lifetimeOf } from '../history/standing.ts';
import { cycleChangeAt, isUnaccounted, itemOf, replacementsOf } from '../history/related-lines.ts';
import { blocksHtml } from '../report/markdown/to-html.ts';
import { threadUrl } from '../urls/permalink.ts';
import { sitePath } from '../urls/site-path.ts';
import { quoteOf } from '../views/quote.ts';
import { tagFields } from './item-tag-fields.ts';
import { publishedTag } from './published-tag.ts';
import {
  changeFields,
  changeOf,
  count,
  lineFields,
  lineValue,
  pageFields,
  reportKey,
  statusFields,
  statusOf,
  pathAndUrl,
} from './document-parts.ts';

const lineSchema = z.object({
  ...lineFields,
  quote: z.string().describe('The line in a sentence, as things stood when the report was presented.'),
  body: z.string().optional().describe('Further blocks of the bullet, as HTML.'),
  area: z.string().describe('Id of the area it is listed under.'),
  parent: z.string().optional().describe('Id of its parent, an item or sub-line.'),
  ...statusFields,
  open: z.boolean().describe('Whether it is still to be done; an unmarked sub-line of a closed line is not.'),
  ...changeFields,
  change: changeFields.change
    .optional()
    .describe('What happened since the previous cycle; only on the line with the status at the end of the cycle.'),
  changeWord: changeFields.changeWord.optional(),
  unaccounted: z.boolean().describe('Whether it was planned but the status of the same cycle does not mention it.'),
  due: z.iso.date().optional().describe('The day by which it is to be done, if the report gives one.'),
  overdue: z
    .boolean()
    .optional()
    .describe('Whether it is open after that day, as of its report; absent without a due date.'),
  ...tagFields,
  topics: z.array(z.string()).describe('Ids of the topics its words mention.'),
});

const threadFields = {
  title: z.string().describe('Its latest wording.'),
  names: z.array(z.string()).describe('Every line id it has had, its own id first.'),
  wordings: z.array(z.string()).describe('Every wording it has had, oldest first.'),
  ...pageFields,
  ...statusFields,
  state: z.enum(['open', 'closed', 'no longer listed']).describe('Its state at the end of the newest cycle.'),
  openSince: reportKey
    .optional()
    .describe('First report of the latest unbroken run of cycles in which it was open; absent if it never was.'),
  carriedOver: count.describe('Number of cycles in that run in which it was carried.'),
  closedIn: reportKey.optional().describe('The report that closed it after that run; absent if it is not closed.'),
  lines: z.array(lineSchema).describe('Its lines, one for each report that lists it, oldest first.'),
  unlistedIn: z.array(z.string()).describe('Ids of the cycles in which it was first missing after being open.'),
};

const subLineSchema = z.object({
  id: z.string().describe('Id of the sub-line: the path of its first line.'),
  ...threadFields,
});

const recordSchema = z.object({
  kind: z.literal('public record').describe('Marks a public fact, as opposed to the words of a report.'),
  date: z.iso.date().describe('The day of the fact.'),
  text: z.string().describe('The fact, in one sentence.'),
  url: z.url().describe('URL where the fact can be checked.'),
  source: z.string().describe('The kind of source, or the place in it.'),
});

const itemEntry = z.object({
  id: z.string().describe('Permanent id of the item, as in its URL: area and slug of its first line.'),
  area: z.string().describe('Id of the area of its latest line.'),
  ...threadFields,
  subLines: z.array(subLineSchema).describe('Its sub-lines to any depth, in the order of their first lines.'),
  topics: z.array(z.string()).describe('Ids of all topics that it or its sub-lines have mentioned.'),
  replacedBy: z.array(z.string()).describe('Ids of the items that replace it.'),
  replaces: z.array(z.string()).describe('Ids of the items that it replaces.'),
  note: z.string().optional().describe('The team’s note on it, as HTML.'),
  records: z
    .array(recordSchema)
    .describe(
      'Dated public facts about it, oldest first. They are kept apart from the reports and do not affect any status.',
    ),
});

/** The fields of `/api/items.json` after its head. */
export const itemsSchema = z.object({
  items: z.array(itemEntry).describe('Every item of every report, in the order of their first lines.'),
});
export type ItemsDocument = z.infer<typeof itemsSchema>;

export function itemsDocument(archive: Archive): ItemsDocument {
  const { history } = archive;
  const subThreads = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    itemOf,
  );
  return { items: history.items.map((thread) => itemValue(thread, subThreads.get(thread) ?? [], archive)) };
}

function itemValue(thread: Thread, below: readonly Thread[], archive: Archive): z.infer<typeof itemEntry> {
  const note = archive.noteById.get(thread.id);
  const topics = [thread, ...below].flatMap(({ appearances }) => appearances.flatMap(({ line }) => line.topics));
  return {
    id: thread.id,
    area: thread.appearances.at(-1)!.area,
    ...threadValue(thread, archive),
    subLines: below.map((sub) => ({ id: sub.id, ...threadValue(sub, archive) })),
    topics: [...new Set(topics)],
    replacedBy: thread.replacedBy.map(({ id }) => id),
    replaces: thread.replaces.map(({ id }) => id),
    ...(note && note.body.length > 0 && { note: blocksHtml(note.body, sitePath) }),
    records: (note?.records ?? [])
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((record) => ({ kind: 'public record' as const, ...record })),
  };
}

function threadValue(thread: Thread, archive: Archive): Omit<z.infer<typeof subLineSchema>, 'id'> {
  const { history } = archive;
  const { state, latest, openSince, carriedOver, closedIn } = lifetimeOf(thread, history);
  const unlisted = [...thread.cycleChanges].filter(([, { word }]) => word === 'unlisted');
  return {
    title: latest.line.text,
    names: [...new Set([thread.id, ...thread.names])],
    wordings: [...new Set(thread.appearances.map(({ line }) => line.text))],
    ...pathAndUrl(threadUrl(thread)),
    ...statusOf(latest.line),
    state,
    openSince: openSince?.key,
    carriedOver,
    closedIn: closedIn?.key,
    lines: thread.appearances.map((appearance) => lineEntry(appearance, archive)),
    unlistedIn: unlisted.map(([index]) => history.cycles[index]!.cycle.id),
  };
}

function lineEntry(appearance: Appearance, archive: Archive): z.infer<typeof lineSchema> {
  const { line, area, parent } = appearance;
  const due = dueOf(line);
  const change = cycleChangeAt(appearance);
  const replacedBy = replacementsOf(appearance, archive.history).map(({ id }) => id);
  return {
    ...lineValue(appearance),
    quote: quoteOf(appearance, archive.history, archive.t),
    body: line.body.length > 0 ? blocksHtml(line.body, sitePath) : undefined,
    area,
    parent: parent?.id,
    ...statusOf(line),
    open: line.open,
    marks: [],
    ...(change && changeOf(change, archive.t)),
    unaccounted: isUnaccounted(appearance),
    due,
    overdue: due === undefined ? undefined : isOverdue(appearance),
    ...publishedTag({ ...line.tag, replacedBy }),
    topics: line.topics,
  };
}

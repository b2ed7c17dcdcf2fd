import * as z from 'zod/mini';
import type { Archive } from '../history/archive.ts';
import { isOverdue } from '../history/due.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { lifetimeOf } from '../history/standing.ts';
import { cycleChangeAt, isUnaccounted, itemOf, replacementsOf } from '../history/related-lines.ts';
import { blocksHtml } from '../report/markdown/to-html.ts';
import { field } from '../report/schema/texts.ts';
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
  quote: field(z.string(), 'The line in a sentence, as things stood when the report was presented.'),
  body: field(z.optional(z.string()), 'Further blocks of the bullet, as HTML.'),
  area: field(z.string(), 'Id of the area it is listed under.'),
  parent: field(z.optional(z.string()), 'Id of its parent, an item or sub-line.'),
  ...statusFields,
  open: field(z.boolean(), 'Whether it is still to be done; an unmarked sub-line of a closed line is not.'),
  ...changeFields,
  change: field(
    z.optional(changeFields.change),
    'What happened since the previous cycle; only on the line with the status at the end of the cycle.',
  ),
  changeWord: z.optional(changeFields.changeWord),
  unaccounted: field(z.boolean(), 'Whether it was planned but the status of the same cycle does not mention it.'),
  due: field(z.optional(z.iso.date()), 'The day by which it is to be done, if the report gives one.'),
  dueCycle: field(
    z.optional(z.string()),
    'Label of the cycle by whose end it is to be done, if the report gives that and nobody knows the day.',
  ),
  overdue: field(
    z.optional(z.boolean()),
    'Whether it is open after that day, as of its report; absent without a due date.',
  ),
  ...tagFields,
  topics: field(z.array(z.string()), 'Ids of the topics its words mention.'),
});

const threadFields = {
  title: field(z.string(), 'Its latest wording.'),
  names: field(z.array(z.string()), 'Every line id it has had, its own id first.'),
  wordings: field(z.array(z.string()), 'Every wording it has had, oldest first.'),
  ...pageFields,
  ...statusFields,
  state: field(z.enum(['open', 'closed', 'no longer listed']), 'Its state at the end of the newest cycle.'),
  openSince: field(
    z.optional(reportKey),
    'First report of the latest unbroken run of cycles in which it was open; absent if it never was.',
  ),
  carriedOver: field(count, 'Number of cycles in that run in which it was carried.'),
  closedIn: field(z.optional(reportKey), 'The report that closed it after that run; absent if it is not closed.'),
  lines: field(z.array(lineSchema), 'Its lines, one for each report that lists it, oldest first.'),
  unlistedIn: field(z.array(z.string()), 'Ids of the cycles in which it was first missing after being open.'),
};

const subLineSchema = z.object({
  id: field(z.string(), 'Id of the sub-line: the path of its first line.'),
  ...threadFields,
});

const recordSchema = z.object({
  kind: field(z.literal('public record'), 'Marks a public fact, as opposed to the words of a report.'),
  date: field(z.iso.date(), 'The day of the fact.'),
  text: field(z.string(), 'The fact, in one sentence.'),
  url: field(z.url(), 'URL where the fact can be checked.'),
  source: field(z.string(), 'The kind of source, or the place in it.'),
});

const itemEntry = z.object({
  id: field(z.string(), 'Permanent id of the item, as in its URL: area and slug of its first line.'),
  area: field(z.string(), 'Id of the area of its latest line.'),
  ...threadFields,
  subLines: field(z.array(subLineSchema), 'Its sub-lines to any depth, in the order of their first lines.'),
  topics: field(z.array(z.string()), 'Ids of all topics that it or its sub-lines have mentioned.'),
  replacedBy: field(z.array(z.string()), 'Ids of the items that replace it.'),
  replaces: field(z.array(z.string()), 'Ids of the items that it replaces.'),
  note: field(z.optional(z.string()), 'The team’s note on it, as HTML.'),
  records: field(
    z.array(recordSchema),
    'Dated public facts about it, oldest first. They are kept apart from the reports and do not affect any status.',
  ),
});

/** The fields of `/api/items.json` after its head. */
export const itemsSchema = z.object({
  items: field(z.array(itemEntry), 'Every item of every report, in the order of their first lines.'),
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
  const { day: due, cycle: dueCycle } = line.tag.due ?? {};
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
    dueCycle,
    overdue: due === undefined ? undefined : isOverdue(appearance),
    ...publishedTag({ ...line.tag, replacedBy }),
    topics: line.topics,
  };
}

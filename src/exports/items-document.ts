import { itemOf } from '../history/item-of.ts';
import type { z } from 'zod';
import { cycleChangeAt } from '../history/cycle-change.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { lifetimeOf } from '../history/lifetime.ts';
import { isUnaccounted } from '../history/unaccounted.ts';
import type { ItemNote } from '../report/content.ts';
import { changeOf, documentHead, statusOf, withUrl } from './document-parts.ts';
import type { Publication } from './publication.ts';
import type { itemsSchema } from './schema/items.ts';

type Document = z.infer<typeof itemsSchema>;
type Item = Document['items'][number];
type ItemLine = Item['lines'][number];

/**
 * `/api/items.json`: every item with what each report says of it and of its sub-lines.
 * @param publication of the site.
 * @returns the document. Public records stand apart from the lines and say what they are.
 */
export function itemsDocument(publication: Publication): Document {
  const { history, noteById } = publication;
  const subThreads = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    itemOf,
  );
  return {
    ...documentHead('items', publication),
    items: history.items.map((thread) =>
      itemValue(thread, subThreads.get(thread) ?? [], noteById.get(thread.id), publication),
    ),
  };
}

function itemValue(
  thread: Thread,
  below: readonly Thread[],
  note: ItemNote | undefined,
  publication: Publication,
): Item {
  const topics = [thread, ...below].flatMap(({ appearances }) => appearances.flatMap(({ line }) => line.topics));
  return {
    id: thread.id,
    area: thread.appearances.at(-1)!.area,
    ...threadValue(thread, publication),
    subLines: below.map((sub) => ({ id: sub.id, ...threadValue(sub, publication) })),
    topics: [...new Set(topics)],
    replacedBy: thread.replacedBy.map(({ id }) => id),
    replaces: thread.replaces.map(({ id }) => id),
    ...(note?.html && { note: note.html }),
    records: (note?.records ?? [])
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((record) => ({ kind: 'public record' as const, ...record })),
  };
}

function threadValue(thread: Thread, publication: Publication): Omit<Item['subLines'][number], 'id'> {
  const { history, at } = publication;
  const { state, latest, openSince, carriedOver, closedIn } = lifetimeOf(thread, history);
  const unlisted = [...thread.cycleChanges].filter(([, { word }]) => word === 'unlisted');
  return {
    title: latest.line.text,
    names: [...new Set([thread.id, ...thread.names])],
    wordings: [...new Set(thread.appearances.map(({ line }) => line.text))],
    ...withUrl(at.thread(thread), at),
    ...statusOf(latest.line),
    state,
    ...(openSince && { openSince: openSince.key }),
    carriedOver,
    ...(closedIn && { closedIn: closedIn.key }),
    lines: thread.appearances.map((appearance) => lineValue(appearance, publication)),
    unlistedIn: unlisted.flatMap(([index]) => history.cycles[index]?.cycle.id ?? []),
  };
}

function lineValue(appearance: Appearance, publication: Publication): ItemLine {
  const { line, report, area, parent } = appearance;
  const change = cycleChangeAt(appearance);
  return {
    report: report.key,
    id: line.id,
    text: line.text,
    ...(line.body && { body: line.body }),
    area,
    ...(parent && { parent: parent.id }),
    ...statusOf(line),
    open: line.open,
    marks: [],
    ...(change && changeOf(change)),
    unaccounted: isUnaccounted(appearance),
    added: line.tag.added,
    reason: line.tag.reason,
    evidence: line.tag.evidence,
    topics: line.topics,
    path: publication.at.line(appearance),
  };
}

import { anchorPrefix } from '../history/cycle-anchors.ts';
import type { Appearance, History, Thread } from '../history/history.ts';
import type { Area, Content, ItemNote, Topic } from '../report/content.ts';
import type { Line } from '../report/schema/report.ts';
import { passageId, type Listing } from './passage-id.ts';
import { plainText } from './plain-text.ts';
import type { Passage, SearchRecord } from './record.ts';

/**
 * One record for each item: its lines and sub-lines in every wording it ever had, its note and its public record.
 * @param content of the site.
 * @param history of the site.
 * @returns records, those listed most recently first, then in the order of their reports.
 */
export function itemRecords(content: Content, history: History): SearchRecord[] {
  const topicById = new Map(content.topics.map((topic) => [topic.id, topic]));
  const areaById = new Map(content.areas.map((area) => [area.id, area]));
  const noteById = new Map(content.notes.map((note) => [note.id, note]));
  return history.items
    .map((thread, index) => ({ thread, index, last: thread.appearances.at(-1)?.report.index ?? 0 }))
    .sort((a, b) => b.last - a.last || a.index - b.index)
    .map(({ thread }) => {
      const record = itemRecord(thread, history, areaById.get(thread.appearances.at(-1)!.area));
      return {
        ...record,
        get passages() {
          return [...linePassages(thread, history, topicById), ...notePassages(noteById.get(thread.id))];
        },
      };
    });
}

function itemRecord(thread: Thread, { cycles }: History, area: Area | undefined): Omit<SearchRecord, 'passages'> {
  const latest = thread.appearances.at(-1)!;
  const { line } = latest;
  const cycleOf = (index: number) => cycles[index]!.cycle.id;
  const changes = [...thread.cycleChanges].sort(([a], [b]) => a - b);
  const [lastIndex, last] = changes.at(-1) ?? [];
  // The filter is about now: an item that was new or carried in an earlier cycle no longer is.
  const isNow = last?.word === 'closed' || last?.word === 'unlisted' || lastIndex === cycles.length - 1;
  return {
    kind: 'item',
    path: `/areas/${thread.id}/`,
    title: line.text,
    names: distinct(thread.appearances.map((appearance) => appearance.line.text)).filter((text) => text !== line.text),
    also: area ? [area.title, ...area.aliases] : [],
    filters: {
      area: [latest.area],
      status: [line.status],
      change: last && isNow ? [last.word] : [],
      cycle: distinct(thread.appearances.map(({ report }) => report.cycle.id)),
      statusIn: distinct(thread.appearances.map(({ report, line: { status } }) => `${report.cycle.id}/${status}`)),
      changeIn: changes.map(([index, { word }]) => `${cycleOf(index)}/${word}`),
    },
  };
}

/** A line that is worded alike in many reports is one passage. */
function linePassages(thread: Thread, history: History, topicById: ReadonlyMap<string, Topic>): Passage[] {
  const byWording = new Map<string, Appearance[]>();
  const visit = (appearance: Appearance): void => {
    const { line } = appearance;
    const key = `${line.id}\n${line.text}`;
    byWording.set(key, [...(byWording.get(key) ?? []), appearance]);
    for (const sub of line.lines) {
      const below = history.appearanceOf.get(sub);
      // A sub-line that is an item elsewhere is found there.
      if (below && !below.thread.isItem) visit(below);
    }
  };
  thread.appearances.toReversed().forEach(visit);
  return [...byWording.values()].map((appearances) => {
    const { line } = appearances[0]!;
    const listings = appearances.map((appearance): Listing => {
      const { report } = appearance;
      const prefixed = anchorPrefix(report) !== '';
      return { cycle: report.cycle.id, kind: report.report.kind, status: appearance.line.status, prefixed };
    });
    const id = passageId({ line: line.id, listings });
    return { id, text: line.text, also: distinct(appearances.flatMap(hiddenWords)) };
  });

  function hiddenWords({ line }: { line: Line }): string[] {
    const names = line.topics.flatMap((id) => {
      const topic = topicById.get(id);
      return topic ? [topic.term, ...topic.aliases, topic.expansion ?? ''] : [];
    });
    return [...names, plainText(line.body), line.tag.reason ?? ''].filter((text) => text !== '');
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function notePassages(note: ItemNote | undefined): Passage[] {
  if (!note) return [];
  const texts = [plainText(note.html), ...note.records.map(({ text }) => text)];
  return texts.filter((text) => text !== '').map((text) => ({ id: passageId({ anchor: '' }), text, also: [] }));
}

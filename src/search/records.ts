import { anchorPrefix, bareSectionAnchor } from '../history/cycle-anchors.ts';
import type { CycleReports, History, OrderedReport } from '../history/history.ts';
import type { Area, Content, TeamPage, Topic } from '../report/content.ts';
import { itemRecords } from './item-records.ts';
import { passageId } from './passage-id.ts';
import { plainText } from './plain-text.ts';
import type { Passage, SearchRecord } from './record.ts';

/**
 * Everything that can be found. Areas and topics are found by their names and descriptions, cycles by what only their
 * own page says; lines belong to their items.
 * @param content of the site.
 * @param history of the site.
 * @returns records in the order for browsing. Passages are computed when they are read.
 */
export function searchRecords(content: Content, history: History): SearchRecord[] {
  return [
    ...itemRecords(content, history),
    ...content.topics.map(topicRecord),
    ...content.areas.map(areaRecord),
    ...history.cycles.map((reports, index) => cycleRecord(reports, index, history)).toReversed(),
    ...content.pages.map(pageRecord),
  ];
}

/**
 * How many records have each value of a filter.
 * @param records of the site.
 * @param filter its name.
 * @returns numbers by value.
 */
export function countByFilter(records: readonly SearchRecord[], filter: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, filters } of records) {
    for (const value of filter === 'kind' ? [kind] : (filters[filter] ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function topicRecord({ id, term, aliases, expansion, html }: Topic): SearchRecord {
  const names = [...new Set([...aliases, ...(expansion === undefined ? [] : [expansion])])];
  return {
    kind: 'topic',
    path: `/topics/${id}/`,
    title: term,
    names,
    filters: {},
    get passages() {
      return description(html);
    },
  };
}

function areaRecord({ id, title, aliases, html }: Area): SearchRecord {
  return {
    kind: 'area',
    path: `/areas/${id}/`,
    title,
    names: aliases,
    filters: { area: [id] },
    get passages() {
      return description(html);
    },
  };
}

function pageRecord({ id, title, html }: TeamPage): SearchRecord {
  return {
    kind: 'page',
    path: `/pages/${id}/`,
    title,
    names: [],
    filters: {},
    get passages() {
      return description(html);
    },
  };
}

function cycleRecord({ cycle, status, plan }: CycleReports, index: number, { items }: History): SearchRecord {
  const reports = [status, plan].filter((report) => report !== undefined);
  const changes = new Set(items.flatMap(({ cycleChanges }) => cycleChanges.get(index)?.word ?? []));
  const areas = new Set(reports.flatMap(({ report }) => report.sections.map(({ area }) => area)));
  return {
    kind: 'cycle',
    path: `/cycles/${cycle.id}/`,
    title: cycle.label,
    names: reports.map(({ report }) => report.title),
    filters: { cycle: [cycle.id], area: [...areas], changeIn: [...changes].map((word) => `${cycle.id}/${word}`) },
    get passages() {
      return reports.flatMap(reportPassages);
    },
  };
}

function reportPassages(ordered: OrderedReport): Passage[] {
  const { kind, title, authors, date, meeting, source, intro, sections } = ordered.report;
  const about = [title, ...authors, meeting, date, source?.title, source?.note].filter((text) => text !== undefined);
  return [
    passage(`_${kind}`, about.join('. ')),
    passage(`_${kind}`, plainText(intro)),
    ...sections.flatMap(({ blocks }, index) => {
      const anchor = anchorPrefix(ordered) + bareSectionAnchor(ordered.report, index);
      return blocks.map((block) => passage(anchor, block.type === 'html' ? plainText(block.html) : ''));
    }),
  ].filter(({ text }) => text !== '');
}

function description(html: string): Passage[] {
  const text = plainText(html);
  return text === '' ? [] : [passage('', text)];
}

function passage(anchor: string, text: string): Passage {
  return { id: passageId({ anchor }), text, also: [] };
}

import type { RootContent } from 'mdast';
import type { Archive } from '../history/archive.ts';
import { partAnchor, sectionAnchor } from '../urls/permalink.ts';
import { changeWords, type CycleReports, type OrderedReport } from '../history/history.ts';
import { plainText } from '../report/markdown/nodes.ts';
import type { Report } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import { reportTitle } from '../views/labels.ts';
import { changeWordsFor, itemRecords, statusWordsFor, topicNames } from './item-records.ts';
import type { Kind, Passage, SearchRecord } from './record.ts';
import { fold } from './tokenizer.ts';

/**
 * Everything that can be found, in the order for browsing. Areas and topics are found by their names and descriptions,
 * cycles by what only their own page says; lines belong to their items.
 */
export function searchRecords(archive: Archive): SearchRecord[] {
  const { content, history, teamById, t } = archive;
  const described = (
    kind: Kind,
    id: string,
    [title = '', ...names]: string[],
    body: readonly RootContent[],
  ): SearchRecord => ({
    kind,
    path: `/${kind}s/${id}/`,
    title,
    names: [...new Set(names)],
    filters: kind === 'area' ? { area: [id] } : {},
    passages: () => [passage('', plainText(body))].filter(({ text }) => text !== ''),
  });
  return [
    ...itemRecords(archive),
    ...content.topics.map((topic) => described('topic', topic.id, topicNames(topic), topic.body)),
    ...content.areas.map(({ id, title, aliases, team, body }) =>
      ofTeam(team, described('area', id, [title, ...aliases], body)),
    ),
    ...history.cycles.map((reports, index) => cycleRecord(reports, index, archive)).toReversed(),
    ...history.cycles
      .slice(1)
      .map(({ cycle }) => changesRecord(cycle, t))
      .toReversed(),
    matrixRecord(archive),
    ...[...teamById.values()].map(({ id, name, introduction = '' }): SearchRecord => {
      const passages = () => (introduction === '' ? [] : [passage('', introduction)]);
      return ofTeam(id, { kind: 'page', path: `/teams/${id}/`, title: name, names: [], filters: {}, passages });
    }),
    ...content.pages.map(({ id, title, body }) => described('page', id, [title], body)),
  ];
}

/** A record that the filter `team` finds. */
function ofTeam(team: string | undefined, record: SearchRecord): SearchRecord {
  return team === undefined ? record : { ...record, filters: { ...record.filters, team: [team] } };
}

/** The words that a query can be corrected to, folded: those of topics first, then of items, areas and authors. */
export function wordList({ content, history }: Pick<Archive, 'content' | 'history'>): string[] {
  const names = [
    ...content.topics.flatMap(topicNames),
    ...history.threads.map(({ appearances }) => appearances.at(-1)?.line.text ?? ''),
    ...content.areas.map(({ title }) => title),
    ...history.reports.flatMap(({ parts }) => parts.flatMap(({ authors }) => authors)),
  ];
  return [...new Set(names.flatMap((name) => fold(name).match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []))];
}

/** How many records have each value of a filter. */
export function countByFilter(records: readonly SearchRecord[], filter: string): Map<string, number> {
  const values = records.flatMap(({ kind, filters }) => (filter === 'kind' ? kind : (filters[filter] ?? [])));
  return new Map([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]));
}

function cycleRecord(
  { cycle, status, plan }: CycleReports,
  index: number,
  { history: { items }, t }: Archive,
): SearchRecord {
  const reports = [status, plan].filter((report) => report !== undefined);
  const changes = new Set(items.flatMap(({ cycleChanges }) => cycleChanges.get(index)?.word ?? []));
  const areas = new Set(reports.flatMap(({ sections }) => sections.map(({ area }) => area)));
  return {
    kind: 'cycle',
    path: `/cycles/${cycle.id}/`,
    title: cycle.label,
    names: reports.map((report) => reportTitle(report, t)),
    filters: { cycle: [cycle.id], area: [...areas], changeIn: [...changes].map((word) => `${cycle.id}/${word}`) },
    passages: () => reports.flatMap(reportPassages),
  };
}

/** The matrix shows how all items stand: it answers who asks for a status that no item has. */
function matrixRecord({ history, t }: Archive): SearchRecord {
  const labels = history.cycles.map(({ cycle }) => cycle.label);
  const changes = changeWords.map((change) => changeWordsFor(change, t));
  const also = [...history.statuses.map((status) => statusWordsFor(status, t)), ...changes];
  const title = t('menu.matrix');
  return { kind: 'page', path: '/matrix/', title, names: [], places: labels, also, filters: {}, passages: () => [] };
}

function changesRecord({ id, label }: CycleReports['cycle'], t: Translate): SearchRecord {
  return {
    kind: 'cycle',
    path: `/cycles/${id}/changes/`,
    title: t('cycle.changes', { cycle: label }),
    names: [t('find.new', { cycle: label })],
    filters: { cycle: [id] },
    passages: () => [],
  };
}

function reportPassages(report: OrderedReport): Passage[] {
  return [
    ...report.parts.flatMap((part) => partPassages(part, partAnchor(report, part))),
    ...report.sections.flatMap(({ blocks }, index) => {
      const anchor = sectionAnchor(report, index);
      return blocks.map((block) => passage(anchor, block.type === 'prose' ? plainText(block.body) : ''));
    }),
  ].filter(({ text }) => text !== '');
}

function partPassages({ title, authors, date, meeting, source, intro }: Report, anchor: string): Passage[] {
  const about = [title, ...authors, meeting, date, source?.title, source?.note].filter((text) => text !== undefined);
  return [passage(anchor, about.join('. ')), passage(anchor, plainText(intro))];
}

function passage(anchor: string, text: string): Passage {
  return { target: { anchor }, text };
}

import { teamOf } from '../history/parts.ts';
import type { Archive } from '../history/archive.ts';
import { anchorPrefix } from '../urls/permalink.ts';
import type { Appearance, ChangeWord, Thread } from '../history/history.ts';
import { plainText } from '../report/markdown/nodes.ts';
import type { Topic } from '../report/content.ts';
import { withSubLines } from '../report/report-lines.ts';
import { searchedTexts } from '../report/schema/item-tag.ts';
import type { Status } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import type { Passage, SearchRecord } from './record.ts';

/** What readers call a status: work that is delivered is done, whatever the team calls it. */
export function statusWordsFor({ id, word, closed }: Status, t: Translate): string {
  if (closed) return `${word} ${singleWords(t(closed === 'delivered' ? 'also.completed' : 'also.dropped'))}`;
  return id === 'in-progress' || id === 'not-started' ? `${word} ${singleWords(t(`also.${id}`))}` : word;
}

/** Phrases are left out: readers who look for "no longer needed" look for these words in a line. */
function singleWords(list: string): string {
  const phrases = list.split(',').map((phrase) => phrase.trim());
  return phrases.filter((phrase) => !/\s/.test(phrase)).join(' ');
}

/** The term of a topic, its aliases and its expansion. */
export function topicNames({ term, aliases, expansion }: Topic): string[] {
  return [term, ...aliases, ...(expansion === undefined ? [] : [expansion])];
}

export function changeWordsFor(change: ChangeWord, t: Translate): string {
  const word = t(`change.${change}`);
  return change === 'carried' || change === 'unlisted' ? `${word} ${t(`also.${change}`)}` : word;
}

/**
 * A record for each item with its lines and sub-lines in every wording, its note and its public records; those listed
 * most recently come first, then in the order of their reports.
 */
export function itemRecords(archive: Archive): SearchRecord[] {
  const last = ({ appearances }: Thread) => appearances.at(-1)!.report.index;
  return archive.history.items.toSorted((a, b) => last(b) - last(a)).map((thread) => itemRecord(thread, archive));
}

function itemRecord(thread: Thread, archive: Archive): SearchRecord {
  const { cycles } = archive.history;
  const latest = thread.appearances.at(-1)!;
  const { line, area: areaId } = latest;
  const area = archive.areaById.get(areaId);
  const team = archive.teamById.get(teamOf(latest, archive.areaById) ?? '');
  const changes = [...thread.cycleChanges].sort(([a], [b]) => a - b);
  const [lastIndex, last] = changes.at(-1) ?? [];
  // The filter is about now: an item that was new or carried in an earlier cycle no longer is.
  const isNow = last?.word === 'closed' || last?.word === 'unlisted' || lastIndex === cycles.length - 1;
  const now = isNow ? last?.word : undefined;
  return {
    kind: 'item',
    path: `/areas/${thread.id}/`,
    title: line.text,
    names: distinct(thread.appearances.map((appearance) => appearance.line.text)).filter((text) => text !== line.text),
    places: [
      ...(area ? [area.title, ...area.aliases] : []),
      ...(team ? [team.name] : []),
      ...distinct(thread.appearances.map(({ report }) => report.cycle.label)),
    ],
    also: [
      statusWordsFor(line.status, archive.t),
      ...(now ? [changeWordsFor(now, archive.t), cycles[lastIndex!]!.cycle.label] : []),
      ...(isLate(thread, archive) ? [archive.t('due.overdue')] : []),
    ],
    filters: {
      ...(team && { team: [team.id] }),
      area: [areaId],
      status: [line.status.id],
      change: now ? [now] : [],
      cycle: distinct(thread.appearances.map(({ report }) => report.cycle.id)),
      statusIn: distinct(thread.appearances.map(({ report, line: { status } }) => `${report.cycle.id}/${status.id}`)),
      changeIn: changes.map(([index, { word }]) => `${cycles[index]!.cycle.id}/${word}`),
    },
    passages: () => [...linePassages(thread, archive), ...notePassages(thread, archive)],
  };
}

/** Whether an item or one of its sub-lines is overdue. */
function isLate({ appearances }: Thread, { overdue, history }: Archive): boolean {
  const lines = withSubLines([appearances.at(-1)!.line]);
  return lines.some((line) => overdue.has(history.appearanceOf.get(line)!.thread));
}

/** The same words in many reports are one passage. */
function linePassages(thread: Thread, { history, topicById }: Archive): Passage[] {
  const visit = (appearance: Appearance): Appearance[] => {
    const below = appearance.line.lines.flatMap((sub) => history.appearanceOf.get(sub) ?? []);
    // A sub-line that is an item elsewhere is found there.
    return [appearance, ...below.filter(({ thread }) => !thread.isItem).flatMap(visit)];
  };
  const hiddenWords = ({ line }: Appearance) => {
    const topics = line.topics.flatMap((id) => topicById.get(id) ?? []);
    const texts = [...topics.flatMap(topicNames), plainText(line.body), ...searchedTexts(line.tag)];
    return texts.filter((text) => text !== '');
  };
  const newestFirst = thread.appearances.toReversed().flatMap(visit);
  return [...Map.groupBy(newestFirst, ({ line }) => `${line.id}\n${line.text}`).values()].map((appearances) => {
    const { id, text, language } = appearances[0]!.line;
    const listings = appearances.map(({ report, line }) => ({
      cycle: report.cycle.id,
      status: line.status.id,
      prefix: anchorPrefix(report),
      reason: line.status.closed === 'dropped' ? line.tag.reason : undefined,
    }));
    return { target: { line: id, listings, language }, text, also: distinct(appearances.flatMap(hiddenWords)) };
  });
}

function notePassages({ id }: Thread, { noteById }: Archive): Passage[] {
  const note = noteById.get(id);
  const texts = note ? [plainText(note.body), ...note.records.map(({ text }) => text)] : [];
  return texts.filter((text) => text !== '').map((text) => ({ target: { anchor: '' }, text }));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

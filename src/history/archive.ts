import type { Area, Content, ItemNote, Topic } from '../report/content.ts';
import type { Report } from '../report/schema/report.ts';
import { teamsOf, type Team } from '../report/teams.ts';
import { translator, type Translate } from '../strings/translate.ts';
import { dueLines, type DueLines } from './due-lines.ts';
import type { ReportEdits } from './edits.ts';
import { expectedReports, type ExpectedReport } from './expected.ts';
import type { Appearance, History, Thread } from './history.ts';
import { staleItems, type StaleItem } from './stale.ts';
import { trackRecord, type TrackedCycle } from './track-record.ts';
import { allWaits, type Wait } from './waits.ts';

/** The content and the history that everything published is made from. */
export interface Archive {
  content: Content;
  history: History;
  /** Formats the strings of the interface. */
  t: Translate;
  areaById: ReadonlyMap<string, Area>;
  topicById: ReadonlyMap<string, Topic>;
  noteById: ReadonlyMap<string, ItemNote>;
  /** In the order of their meeting; empty on the site of one team. */
  teamById: ReadonlyMap<string, Team>;
  /** The lines that mention each topic, in the order of the reports; a topic that no line mentions is not a key. */
  linesByTopic: ReadonlyMap<string, Appearance[]>;
  /** The open items that have not changed for some cycles; those unchanged longest come first. */
  stale: ReadonlyMap<Thread, StaleItem>;
  /** Everything that lines have waited for, in the order of their first lines. */
  waits: readonly Wait[];
  /** What became of open work by the end of each cycle, oldest first. */
  trackRecord: readonly TrackedCycle[];
  /** What is overdue, and what comes due next. */
  due: DueLines;
  /** The items and sub-lines that are overdue. */
  overdue: ReadonlySet<Thread>;
  /** The reports that are expected by some day, in the order of the cycles and the teams. */
  expected: readonly ExpectedReport[];
  /** What was edited in a report, or a part of it, after it was presented; undefined if nothing was, or nobody knows. */
  editsOf: (part: Report) => ReportEdits | undefined;
  /** Whether more may have been edited than `editsOf` says. */
  areEditsUnknown: (part: Report) => boolean;
}

/**
 * Joins the content of a site, which has no errors, and its history, with maps to look things up by their ids. Content
 * alone does not say what was edited.
 */
export function archiveOf(content: Content, history: History): Archive {
  const due = dueLines(history, content.site);
  return {
    content,
    history,
    t: translator(content.wording),
    areaById: new Map(content.areas.map((area) => [area.id, area])),
    topicById: new Map(content.topics.map((topic) => [topic.id, topic])),
    noteById: new Map(content.notes.map((note) => [note.id, note])),
    teamById: new Map(teamsOf(content.site).map((team) => [team.id, team])),
    linesByTopic: linesByTopic(history),
    waits: allWaits(history),
    trackRecord: trackRecord(history),
    stale: new Map(staleItems(history).map((item) => [item.thread, item])),
    due,
    overdue: new Set(due.overdue.map(({ thread }) => thread)),
    expected: expectedReports(content, history),
    editsOf: () => undefined,
    areEditsUnknown: () => false,
  };
}

function linesByTopic({ appearanceOf }: History): Map<string, Appearance[]> {
  const mentions = [...appearanceOf.values()].flatMap((line) => line.line.topics.map((topic) => ({ topic, line })));
  const byTopic = Map.groupBy(mentions, ({ topic }) => topic);
  return new Map([...byTopic].map(([topic, lines]) => [topic, lines.map(({ line }) => line)]));
}

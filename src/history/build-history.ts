import { newName } from '../report/content-path.ts';
import type { Content } from '../report/content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { resembling } from '../report/diagnostics/nearest.ts';
import { quote, quoteId } from '../report/diagnostics/source.ts';
import { cycleChangesOf, reportChangesOf } from './changes.ts';
import type { Appearance, CycleReports, History, OrderedReport, Thread } from './history.ts';
import { lineDiagnostic } from './line-diagnostic.ts';
import { orderReports } from './order-reports.ts';
import { joinThreads } from './threads.ts';

/**
 * Computes the history of a site from its reports, and every diagnostic that takes more than one report to see. The
 * content has no errors.
 */
export function buildHistory(content: Content): { history: History; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const { reports, cycles } = orderReports(content);
  const { all: threads, appearanceOf, find } = joinThreads(reports, diagnostics);
  for (const thread of threads) {
    thread.changes = reportChangesOf(thread, reports);
    thread.cycleChanges = cycleChangesOf(thread, cycles);
  }
  const items = threads.filter(({ isItem }) => isItem);
  const history: History = {
    reports,
    cycles,
    threads,
    items,
    appearanceOf,
    threadsIn: threadsByReport(threads, reports, cycles),
    find,
  };
  for (const appearance of appearanceOf.values()) {
    linkReplacements(appearance, history, diagnostics);
    checkAdded(appearance, diagnostics);
  }
  checkNotes(content, history, diagnostics);
  return { history, diagnostics: sortDiagnostics(diagnostics) };
}

function threadsByReport(
  threads: readonly Thread[],
  reports: readonly OrderedReport[],
  cycles: readonly CycleReports[],
): History['threadsIn'] {
  const byReport = reports.map((): Thread[] => []);
  for (const thread of threads) {
    const inCycles = [...thread.cycleChanges.keys()].flatMap((index) =>
      [cycles[index]!.plan, cycles[index]!.status].flatMap((report) => report?.index ?? []),
    );
    const indexes = new Set([
      ...thread.appearances.map(({ report }) => report.index),
      ...thread.changes.keys(),
      ...inCycles,
    ]);
    for (const index of indexes) byReport[index]?.push(thread);
  }
  const place = new Map(threads.map((thread, index) => [thread, index]));
  return (...some) => {
    const [found = [], ...others] = some.map(({ index }) => byReport[index] ?? []);
    return others.length === 0
      ? found
      : [...new Set([found, ...others].flat())].sort((a, b) => place.get(a)! - place.get(b)!);
  };
}

function linkReplacements(appearance: Appearance, history: History, diagnostics: Diagnostic[]): void {
  const { line, thread } = appearance;
  for (const id of line.tag.replacedBy) {
    const replacement = history.find(id);
    if (replacement && replacement !== thread) {
      if (thread.replacedBy.includes(replacement)) continue;
      thread.replacedBy.push(replacement);
      replacement.replaces.push(thread);
      continue;
    }
    const names = history.items.filter((item) => item !== thread).flatMap((item) => [...item.names]);
    const meant = resembling(id, names);
    const replacedBy = line.tag.replacedBy.flatMap((one) => (one === id ? (meant ?? []) : one));
    const why = replacement ? 'which is this item itself' : 'which no report lists';
    const near = meant === undefined ? 'none is like this one' : `the nearest is ${quoteId(meant)}`;
    const [found, expected] = [`replacedBy=${quoteId(id)}, ${why}`, `the id of another item, from any report; ${near}`];
    const tag = { ...line.tag, replacedBy };
    diagnostics.push(lineDiagnostic(appearance, 'replaced-by-unknown', found, expected, tag));
  }
}

/** In a first report `added` is taken as written: there is nothing to check it against. What is reopened is new. */
function checkAdded(appearance: Appearance, diagnostics: Diagnostic[]): void {
  const { line, report, thread } = appearance;
  const before = thread.changes.get(report.index)?.before;
  const wasOpen = before?.report.index === report.index - 1 && before.line.open;
  if (!line.tag.added || !wasOpen) return;
  const found = `added on ${quote(line.text)}, which the report before lists too`;
  const expected = 'no added; what is new is computed from the reports';
  diagnostics.push(lineDiagnostic(appearance, 'added-not-new', found, expected, { ...line.tag, added: false }));
}

function checkNotes(content: Content, history: History, diagnostics: Diagnostic[]): void {
  const taken = new Set(content.paths);
  for (const note of content.notes) {
    const thread = history.find(note.id);
    if (thread?.isItem && thread.id === note.id) continue;
    const ids = history.items.map(({ id }) => id);
    const meant = thread?.isItem ? thread.id : resembling(note.id, ids);
    const path = `items/${note.id}.mdx`;
    diagnostics.push(
      diagnostic(note.file, {
        code: 'unmatched-note',
        position: { line: 1, column: 1 },
        found: thread
          ? `a note on ${quoteId(note.id)}, which is another name of ${quoteId(thread.id)}`
          : `a note on ${quoteId(note.id)}, which no report lists`,
        expected: 'the id of an item: the area and slug of its first line',
        fix:
          meant === undefined
            ? `Delete ${path}, or give it the id of its item.`
            : newName(path, `items/${meant}.mdx`, taken),
      }),
    );
  }
}

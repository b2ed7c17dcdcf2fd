import { changeBetween } from './changes.ts';
import type { Change, History, OrderedReport, Thread } from './history.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';

/** A line of a report, or a thread that it no longer lists: change and marks, status, outcome, id of the thread. */
type Row = [change: string, status: string, outcome: string, thread: string];

/**
 * A history as text, in the form of the files `*.history.txt`: by the key of the report, a row for every line in its
 * order, then for every thread that it no longer lists.
 */
export function tableOf(history: History): Record<string, Row[]> {
  return Object.fromEntries(history.reports.map((report) => [report.key, rowsOf(report, history)]));
}

function rowsOf(report: OrderedReport, history: History): Row[] {
  const listed = [...history.appearanceOf.values()].filter((appearance) => appearance.report === report);
  const outcomeIn = outcomesIn(report, history);
  const absent = history.threads.filter((thread) => !listed.some((appearance) => appearance.thread === thread));
  return [
    ...listed.map(({ thread, line }): Row => [
      changeText(changeIn(thread, report.index, history)),
      line.status.id,
      outcomeIn(thread),
      thread.id,
    ]),
    ...absent.flatMap((thread): Row[] => {
      const change = changeIn(thread, report.index, history);
      return change ? [[changeText(change), '–', outcomeIn(thread), thread.id]] : [];
    }),
  ];
}

/** The change of a thread since the previous report, given the index of a report; a first report has none. */
export function changeIn(thread: Thread | undefined, index: number, history: History): Change | undefined {
  const { reports } = history;
  const [before, report] = [reports[index - 1], reports[index]];
  return thread && before && report ? changeBetween(thread, before, report, history) : undefined;
}

function outcomesIn(report: OrderedReport, history: History): (thread: Thread) => Outcome | '–' {
  const cycle = report.kind === 'status' ? history.cycles.find(({ status }) => status === report) : undefined;
  const outcomes = cycle && outcomesOf(cycle, history);
  const entries = outcomes ? [...outcomes.items, ...outcomes.subLines] : [];
  return (thread) => entries.find((entry) => entry.thread === thread)?.outcome ?? '–';
}

/** A change as text, such as `new, last listed w1/plan, moved`; a dash if there is none. */
export function changeText(change: Change | undefined): string {
  if (!change) return '–';
  return [change.word, ...(change.lastListed ? [`last listed ${change.lastListed.key}`] : []), ...change.marks].join(
    ', ',
  );
}

/**
 * Parses a table written by hand: headings (`w1/status`) at the margin, indented rows below them, columns two or more
 * spaces apart; `#` begins a comment. Returns the rows by heading. Throws if a row does not have four columns.
 */
export function parseTable(text: string): Record<string, Row[]> {
  const table: Record<string, Row[]> = {};
  let rows: Row[] = [];
  for (const fullLine of text.split('\n')) {
    const line = fullLine.replace(/\s*#.*$/, '');
    if (line.trim() === '') continue;
    if (/^\S/.test(line)) {
      rows = table[line.trim()] = [];
      continue;
    }
    const columns = line.trim().split(/\s{2,}/);
    if (columns.length !== 4) throw new Error(`expected four columns: ${line}`);
    rows.push(columns as Row);
  }
  return table;
}

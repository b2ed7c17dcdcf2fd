import { diagnostic, type Diagnostic } from '../report/diagnostic.ts';
import { quote } from '../report/source.ts';
import type { Appearance, History, OrderedReport, Thread } from './history.ts';
import { reportName } from './written-line.ts';

/** So many lost lines are named in one message; the corrected text has them all. */
const named = 3;

/**
 * Finds open work that the next report does not mention (design §4: unlisted, unaccounted).
 * @param history of the site.
 * @param isExplained whether another message already says where a thread went in a report.
 * @returns one warning for each report and area that lost something, its fix the lines to paste. A sub-line is not lost
 *   where the line above it is completed or dropped.
 */
export function unaccountedWarnings(
  history: History,
  isExplained: (thread: Thread, report: OrderedReport) => boolean,
): Diagnostic[] {
  return history.reports.slice(1).flatMap((report) => {
    const lost = history.threadsIn(report).flatMap((thread) => {
      const change = thread.changes.get(report.index);
      if (change?.word !== 'unlisted' || !change.before || isExplained(thread, report)) return [];
      return isDoneWith(change.before, report) ? [] : [change.before];
    });
    return [...Map.groupBy(lost, ({ area }) => area)].map(([area, lines]) => warning(report, area, lines));
  });
}

function warning(report: OrderedReport, area: string, lost: readonly Appearance[]): Diagnostic {
  const before = lost[0]!.report;
  const here = report.report.sections.find((section) => section.area === area);
  const heading = before.report.sections.find((section) => section.area === area)?.heading ?? area;
  const tops = lost.filter(({ parent }) => !lost.some(({ thread }) => thread === parent));
  const names = tops.slice(0, named).map(({ line }) => quote(line.text)).join(', ');
  const more = tops.length > named ? ` and ${tops.length - named} more` : '';
  const expected = report.report.kind === 'status'
    ? 'what became of each of them, with its marker'
    : before.report.kind === 'status'
      ? `each of them carried over, or closed in ${before.report.file}, or a line that continues it`
      : 'each of them carried over';
  return diagnostic(report.report.file, {
    code: 'unaccounted',
    position: here?.position ?? { line: 1, column: 1 },
    found: `nothing about ${names}${more}, open in the ${reportName(before)}`,
    expected,
    fix: `${here ? '' : `## ${heading}\n\n`}${linesToPaste(lost, report)}`,
  });
}

function isDoneWith({ parent, report: before }: Appearance, report: OrderedReport): boolean {
  if (!parent) return false;
  const now = parent.appearances.find((one) => one.report === report);
  if (now) return !now.line.open;
  const above = parent.appearances.find((one) => one.report === before);
  return above !== undefined && isDoneWith(above, report);
}

/** The lost lines, sub-lines below the line they stood under. */
function linesToPaste(lost: readonly Appearance[], report: OrderedReport): string {
  const rows: string[] = [];
  let open: Thread[] = [];
  for (const appearance of lost) {
    const chain = chainOf(appearance);
    const known = chain.findIndex((one, depth) => open[depth] !== one.thread);
    chain.forEach((one, depth) => {
      if (known < 0 || depth < known) return;
      const now = one.thread.appearances.find((other) => other.report === report) ?? one;
      rows.push(`${'  '.repeat(depth)}- ${now.line.text.replace(/[<{]/g, '\\$&')}`);
    });
    open = chain.map(({ thread }) => thread);
  }
  return rows.join('\n');
}

/** The lines above a line, and the line itself. */
function chainOf(appearance: Appearance): Appearance[] {
  const above = appearance.parent?.appearances.find(({ report }) => report === appearance.report);
  return above ? [...chainOf(above), appearance] : [appearance];
}

/** What pages and files say of reports that are expected by some day. */
import type { ExpectedReport } from '../history/expected.ts';
import type { OrderedReport } from '../history/history.ts';
import type { Cycle } from '../report/order.ts';
import type { Report, ReportKind } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';

/**
 * How an expected report stands, in a word and the days: `Late` and `presented 20 Aug 2026, expected 9 Jul 2026`, or `No report
 * yet` and `expected on 15 Oct 2026, extended from 9 Jul 2026`.
 */
export function expectedWords({ part, day, extendedFrom, isLate }: ExpectedReport, t: Translate): [string, string] {
  const extended = extendedFrom ? [t('expected.extended', { day: t.date(extendedFrom) })] : [];
  const said = [sentenceFor(part, day, isLate || extended.length > 0, t), ...extended].join(', ');
  return [isLate ? t('expected.late') : part ? t.first(t('expected.undated')) : t('change.awaited'), said];
}

/** The same in a sentence. Only that it was late needs the word. */
export function expectedText(report: ExpectedReport, t: Translate): string {
  const [name, value] = expectedWords(report, t);
  return report.isLate ? t('export.fact', { name, value }) : t.first(value);
}

/** @param hasDay whether the day is worth saying of a report that is there. */
function sentenceFor(part: Report | undefined, day: string, hasDay: boolean, t: Translate): string {
  if (!part) return t('expected.missing', { day: t.date(day) });
  if (part.date === undefined) return t('expected.undated');
  const date = t.date(part.date);
  return hasDay ? t('expected.both', { date, day: t.date(day) }) : t('expected.presented', { date });
}

/** The shape beside these words. */
export function expectedIcon({ part, isLate }: ExpectedReport): 'awaited' | 'overdue' | 'closed' {
  return !part ? 'awaited' : isLate ? 'overdue' : 'closed';
}

/** The expected report of a team, or of the only one. */
export function expectedOf(
  { cycle, kind }: Pick<OrderedReport, 'cycle' | 'kind'>,
  team: string | undefined,
  all: readonly ExpectedReport[],
): ExpectedReport | undefined {
  return all.find((one) => one.cycle.id === cycle.id && one.kind === kind && one.team?.id === team);
}

/** A report of a cycle, with what is expected for it of each team. */
export interface ExpectedColumn {
  cycle: Cycle;
  kind: ReportKind;
  reports: readonly ExpectedReport[];
}

/** The reports by cycles, newest cycle first, so many cycles at a time. */
export function expectedWindows(all: readonly ExpectedReport[], size: number): ExpectedColumn[][] {
  const cycles = [...Map.groupBy(all, ({ cycle }) => cycle.id).values()].reverse();
  const starts = cycles.flatMap((_, index) => (index % size === 0 ? [index] : []));
  return starts.map((start) =>
    cycles
      .slice(start, start + size)
      .reverse()
      .flatMap(expectedColumns),
  );
}

/** The reports that are expected, in their order. */
export function expectedColumns(expected: readonly ExpectedReport[]): ExpectedColumn[] {
  const byReport = Map.groupBy(expected, ({ cycle, kind }) => `${cycle.id}/${kind}`);
  return [...byReport.values()].map((reports) => ({ ...reports[0]!, reports }));
}

/** By which day a report is expected: `15 Oct 2026, extended from 9 Jul 2026`. */
export function expectedDay({ day, extendedFrom }: ExpectedReport, t: Translate): string {
  const extended = extendedFrom ? [t('expected.extended', { day: t.date(extendedFrom) })] : [];
  return [t.date(day), ...extended].join(', ');
}

/** A report that nobody has presented yet: `26B status: expected on 14 Jan 2027; Seabed Survey: expected on 1 Feb 2027, …`. */
export function expectedSentence({ cycle, kind, reports }: ExpectedColumn, t: Translate): string {
  const ofAll = cycle.expected?.[kind];
  const said = [...Map.groupBy(reports, (one) => expectedText(one, t))].map(([text, [first, ...others]]) => {
    const names = [first!, ...others].flatMap(({ team }) => team?.name ?? []);
    const words = t.inside(text);
    return first!.day === ofAll || names.length === 0
      ? words
      : t('export.fact', { name: names.join(', '), value: words });
  });
  return t('export.fact', { name: t(`report.${kind}`, { cycle: cycle.label }), value: said.join('; ') });
}

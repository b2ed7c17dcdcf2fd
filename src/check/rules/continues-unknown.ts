import type { History, OrderedReport } from '../../history/history.ts';
import { resemblingAmong } from '../../report/diagnostics/nearest.ts';
import { quoteId } from '../../report/diagnostics/source.ts';
import type { Line } from '../../report/schema/report.ts';
import { slugify } from '../../report/slug.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule, Mistake } from '../rule.ts';

export const continuesUnknown: HistoryRule = {
  code: 'continues-unknown',
  check({ history }, report) {
    const byReport = Map.groupBy(history.conflicts.unknown, (unknown) => unknown.report);
    for (const [own, unknown] of byReport) {
      const ids = idsBefore(own, history);
      const resembling = resemblingAmong(ids);
      for (const { line, part } of unknown) report(part.file, mistakeOf(line, ids.length > 0, resembling));
    }
  },
};

function mistakeOf(line: Line, hasEarlier: boolean, resembling: (id: string) => string | undefined): Mistake {
  const written = line.tag.continues ?? '';
  const meant = resembling(written.split('/').map(slugify).join('/'));
  const near = meant === undefined ? 'none is like this one' : `the nearest is ${quoteId(meant)}`;
  return {
    at: line.position,
    found: `continues=${quoteId(written)}, which no earlier report lists`,
    expected: hasEarlier
      ? `the id of a line in an earlier report; ${near}`
      : 'no continues: there is no earlier report',
    fix: lineText(line, { tag: { ...line.tag, continues: meant } }),
  };
}

function idsBefore({ index }: OrderedReport, { threads }: History): string[] {
  const earlier = threads.flatMap(({ appearances }) => appearances.filter(({ report }) => report.index < index));
  return [...new Set(earlier.map(({ line }) => line.id))];
}

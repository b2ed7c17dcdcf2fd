import type { History, OrderedReport } from '../../history/history.ts';
import { resembling } from '../../report/diagnostics/nearest.ts';
import { quoteId } from '../../report/diagnostics/source.ts';
import { slugify } from '../../report/slug.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule } from '../rule.ts';

export const continuesUnknown: HistoryRule = {
  code: 'continues-unknown',
  check({ history }, report) {
    for (const { line, report: own } of history.conflicts.unknown) {
      const written = line.tag.continues ?? '';
      const ids = idsBefore(own, history);
      const meant = resembling(written.split('/').map(slugify).join('/'), ids);
      const near = meant === undefined ? 'none is like this one' : `the nearest is ${quoteId(meant)}`;
      report(own.file, {
        at: line.position,
        found: `continues=${quoteId(written)}, which no earlier report lists`,
        expected:
          ids.length === 0
            ? 'no continues: there is no earlier report'
            : `the id of a line in an earlier report; ${near}`,
        fix: lineText(line, { tag: { ...line.tag, continues: meant } }),
      });
    }
  },
};

function idsBefore({ index }: OrderedReport, { threads }: History): string[] {
  const earlier = threads.flatMap(({ appearances }) => appearances.filter(({ report }) => report.index < index));
  return [...new Set(earlier.map(({ line }) => line.id))];
}

import { andNearest, misspelt } from '../../report/diagnostics/nearest.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { figuresOf } from '../../report/figures.ts';
import type { ContentRule } from '../rule.ts';

/** A number that site.yaml does not name, or one in a plan. */
export const wrongFigure: ContentRule = {
  code: 'wrong-figure',
  check({ content: { site, reports } }, report) {
    if (!site) return;
    const ids = figuresOf(site).map(({ id }) => id);
    for (const { file, kind, figures = {} } of reports) {
      const written = Object.entries(figures);
      if (kind === 'plan' && written.length > 0) {
        report(file, {
          at: ['figures'],
          found: `${quote('figures')} in a plan`,
          expected: 'figures in a status report: they say what was counted, not what is planned',
          fix: 'Move them to the status of the cycle, or delete them.',
        });
        continue;
      }
      for (const [id, value] of written) {
        if (ids.includes(id)) continue;
        const near = misspelt(id, ids);
        report(file, {
          at: ['figures', id],
          found: `${quote(`${id}: ${value}`)}, which is not in \`figures\` in site.yaml`,
          expected: `one of the figures of site.yaml${andNearest(near)}`,
          fix: near === undefined ? 'Correct it, or add it to `figures` in site.yaml.' : `Write \`${near}: ${value}\`.`,
        });
      }
    }
  },
};

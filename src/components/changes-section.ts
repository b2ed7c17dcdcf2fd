import type { Archive } from '../history/archive.ts';
import { flowTo } from '../history/flow.ts';
import type { OrderedReport } from '../history/history.ts';
import type { AreaChanges } from '../history/report-changes.ts';
import { changeRuns } from './change-runs.ts';
import { changedLines } from './changed-line.ts';
import { areaLayout, type Density } from './changes-layout.ts';
import { flowFigure } from './flow-figure.ts';
import type { Formerly } from './former-ids.ts';
import { html, type Html } from './html.ts';
import { reportName } from './report-name.ts';
import { sectionHead } from './section-head.ts';
import { sitePath } from './site-path.ts';

/** Two reports, and what changed from one to the other. */
export interface Compared {
  report: OrderedReport;
  before: OrderedReport;
  areas: readonly AreaChanges[];
}

/**
 * What changed between one report and the one before it, by area.
 * @param compared the two.
 * @param density how closely the page is set.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before.
 * @returns a section.
 */
export function changesSection({ report, before, areas }: Compared, density: Density, archive: Archive, formerly: Formerly): Html {
  const { kind } = report.report;
  const head = sectionHead({
    level: 2,
    title: `${kind === 'plan' ? 'Plan for' : 'Status of'} ${report.cycle.label}`,
    id: `_${kind}`,
    others: formerly(`_${kind}`),
    href: sitePath(`/cycles/${report.cycle.id}/#_${kind}`),
    label: `against ${reportName(before)}`,
  });
  const ofAreas = areas.map((changes) => {
    const { area } = changes;
    const id = `${kind}/${area.id}`;
    const { rows, runs } = areaLayout(changes, archive.history, density);
    const lines = rows.length > 0 && html`<ul class="lines" role="list">${changedLines(rows, { kind, density, archive }, true)}</ul>`;
    return html`<section>${sectionHead({ level: 3, title: area.title, id, others: formerly(id), href: sitePath(`/areas/${area.id}/`) })}${lines}${changeRuns(runs)}</section>`;
  });
  return html`<section>${head}${flowFigure(flowTo(report, archive.history))}${ofAreas}</section>`;
}

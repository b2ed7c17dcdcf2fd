/** What the page of the changes of a cycle tells: each of its reports against the one before, and planned against delivered. */
import type { Archive } from '../history/archive.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { reportChanges } from '../history/report-changes.ts';
import { densityFor } from './changes-room.ts';
import { changesSection } from './changes-section.ts';
import type { Formerly } from './former-ids.ts';
import { html } from './html.ts';
import { outcomeSection } from './outcome-section.ts';
import type { PlainPage } from './plain-page.ts';
import { reportName } from './report-name.ts';
import { sitePath } from './site-path.ts';
import { capitalized } from './words.ts';

/**
 * The changes of a cycle.
 * @param index of the cycle.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before.
 * @returns what the page says; its contents are empty where it has no two sections.
 */
export function changesPage(index: number, archive: Archive, formerly: Formerly): PlainPage {
  const { reports, cycles } = archive.history;
  const { cycle, plan, status } = cycles[index]!;
  const compared = [status, plan].flatMap((report) => {
    const before = report && reports[report.index - 1];
    return before ? [{ report, before, areas: reportChanges(report, archive.history, archive.content.areas) }] : [];
  });
  const outcomes = outcomesOf(cycles[index]!, archive.history);
  const density = densityFor(outcomes?.items.length ?? 0, compared.flatMap(({ areas }) => areas), archive.history);
  const [earlier, later] = [cycles[index - 1]?.cycle, cycles[index + 1]?.cycle];
  const title = `Changes in ${cycle.label}`;
  const lead = compared.map(({ report, before }) => `${reportName(report)} against ${reportName(before)}`).join('; ');
  const contents = [
    ...(outcomes ? [{ title: 'Planned against delivered', id: '_outcomes' }] : []),
    ...compared.map(({ report }) => ({ title: report.report.kind === 'status' ? 'Status' : 'Plan', id: `_${report.report.kind}` })),
  ];
  return {
    title,
    description: compared.length > 0 ? `What changed: ${lead}.` : `${cycle.label} has the first report; there is none to compare it with.`,
    part: 'Cycles',
    crumbs: [{ title: 'Cycles', to: '/cycles/' }, { title: cycle.label, to: `/cycles/${cycle.id}/` }, { title: 'Changes' }],
    head: html`<h1>${title}</h1><p class="lead">${
      compared.length > 0 ? `${capitalized(lead)}.` : 'This is the first report, so there is nothing to compare it with.'
    }</p><nav class="pager" aria-label="Changes">${
      earlier && html`<a rel="prev" href="${sitePath(`/cycles/${earlier.id}/changes/`)}"><span class="label">Previous cycle</span> ${earlier.label}</a>`
    }${
      later && html`<a rel="next" href="${sitePath(`/cycles/${later.id}/changes/`)}"><span class="label">Next cycle</span> ${later.label}</a>`
    }<a href="${sitePath(`/cycles/${cycle.id}/`)}"><span class="label">The whole cycle</span> ${cycle.label}</a></nav>`,
    contents: contents.length > 1 ? contents : [],
    body: html`${outcomes && outcomeSection(outcomes, density !== 'open', archive, formerly)}${compared.map((one) => changesSection(one, density, archive, formerly))}`,
  };
}

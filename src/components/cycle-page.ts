/** What the page of a cycle tells: its reports, complete and in the source's order, status first. */
import type { Archive } from '../history/archive.ts';
import type { History, OrderedReport } from '../history/history.ts';
import { plural } from '../report/plural.ts';
import type { Report } from '../report/schema/report.ts';
import type { ContentsEntry } from './contents.ts';
import { factList } from './facts.ts';
import type { Formerly } from './former-ids.ts';
import { hasChanges } from './has-changes.ts';
import { html, type Html } from './html.ts';
import { anchor } from './marks.ts';
import { pageSource } from './page-source.ts';
import type { PageTold, PlainPage } from './plain-page.ts';
import { reportCounts, reportSentence, sectionAnchor, sizeSummary } from './report-counts.ts';
import { reportSections } from './report-sections.ts';
import { sitePath } from './site-path.ts';
import { listed, unbroken } from './words.ts';

/**
 * The page of a cycle.
 * @param index of the cycle.
 * @param archive of the site.
 * @param told besides.
 * @returns what the page says.
 */
export function cyclePage(index: number, archive: Archive, { formerly, sources }: PageTold): PlainPage {
  const { history } = archive;
  const { cycle, plan, status } = history.cycles[index]!;
  const reports = [status, plan].filter((report) => report !== undefined);
  const lead = reports.map(({ report }) => sentence(report, history)).join(' ');
  return {
    title: cycle.label,
    description: `${listed(reports.map(({ report }) => report.title))}. ${lead}`,
    part: 'Cycles',
    crumbs: [{ title: 'Cycles', to: '/cycles/' }, { title: cycle.label }],
    alternates: html`<link rel="alternate" type="text/markdown" href="${sitePath(`/cycles/${cycle.id}/index.md`)}" title="Markdown">`,
    head: html`<h1>${cycle.label} ${anchor(sitePath(`/cycles/${cycle.id}/`), 'this cycle')}</h1><p class="lead">${unbroken(lead)}</p>${
      cycle.starts !== undefined && html`<p>${day(cycle.starts)} to ${cycle.ends === undefined ? 'not recorded' : day(cycle.ends)}</p>`
    }${pager(index, archive)}`,
    contents: reports.map((ordered) => contentsOf(ordered, archive)),
    body: html`${reports.map((ordered) => article(ordered, archive, formerly))}${
      pageSource(reports.map(({ report }) => [report.file, `the ${report.kind}`] as const), sources, archive.content.site.edit)
    }`,
  };
}

const kindTitle = { status: 'Status', plan: 'Plan' };

function sentence(report: Report, history: History): string {
  const areas = new Set(report.sections.map(({ area }) => area)).size;
  return reportSentence(report, `${plural(reportCounts(report, history).items, 'item')} in ${plural(areas, 'area')}`, history);
}

function day(date: string): Html {
  return html`<time datetime="${date}">${date}</time>`;
}

/** The cycles before and after, and the other pages of this one. */
function pager(index: number, { history: { cycles } }: Archive): Html {
  const { cycle } = cycles[index]!;
  const [before, after] = [cycles[index - 1]?.cycle, cycles[index + 1]?.cycle];
  return html`<nav class="pager" aria-label="Cycles">${
    before && html`<a rel="prev" href="${sitePath(`/cycles/${before.id}/`)}"><span class="label">Previous cycle</span> ${before.label}</a>`
  }${after && html`<a rel="next" href="${sitePath(`/cycles/${after.id}/`)}"><span class="label">Next cycle</span> ${after.label}</a>`}${
    hasChanges(index, cycles) && html`<a href="${sitePath(`/cycles/${cycle.id}/changes/`)}"><span class="label">${before ? `Since ${before.label}` : 'Planned and delivered'}</span> Changes</a>`
  }<a href="${sitePath(`/cycles/${cycle.id}/slides/`)}"><span class="label">For the meeting</span> Slides</a></nav>`;
}

function contentsOf(ordered: OrderedReport, { areaById, history }: Archive): ContentsEntry {
  const { kind, sections } = ordered.report;
  const counts = reportCounts(ordered.report, history);
  return {
    title: kindTitle[kind],
    id: `_${kind}`,
    count: counts.items,
    entries: sections.map(({ area, heading }, section) => ({ title: areaById.get(area)?.title ?? heading, id: sectionAnchor(ordered, section), count: counts.sections[section] ?? 0 })),
  };
}

function article(ordered: OrderedReport, archive: Archive, formerly: Formerly): Html {
  const { kind, source } = ordered.report;
  const head = html`<h2 id="${`_${kind}`}">${kindTitle[kind]} ${anchor(`#_${kind}`, `the ${kind}`)}</h2>${factsOf(ordered.report, archive.history)}`;
  const note = source?.note !== undefined && source.note !== '' && html`<aside class="note" role="note"><p>${source.note}</p></aside>`;
  return html`<article class="report"><header class="report-head">${head}</header>${note}${reportSections(ordered, archive, formerly)}</article>`;
}

function factsOf(report: Report, history: History): Html {
  const { title, authors, date, meeting, source } = report;
  return factList([
    ['Report', title],
    ['Lists', sizeSummary(report, history)],
    authors.length > 0 && ['Authors', listed(authors)],
    date !== undefined && ['Date', day(date)],
    meeting !== undefined && ['Meeting', meeting],
    source && ['Source', source.url || source.file ? html`<a href="${source.url ?? sitePath(`/files/${source.file}`)}">${source.title}</a>` : source.title],
  ]);
}

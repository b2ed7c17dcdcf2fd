/** What the slides of a cycle show, for the meeting: its status and the next cycle's plan; without a status, its own plan. */
import type { Archive } from '../history/archive.ts';
import type { History, OrderedReport } from '../history/history.ts';
import { statuses, statusMeaning } from '../report/status.ts';
import { html, type Html } from './html.ts';
import { statusMark } from './marks.ts';
import type { PlainPage } from './plain-page.ts';
import { sizeSummary } from './report-counts.ts';
import { reportName } from './report-name.ts';
import { sitePath } from './site-path.ts';
import { slideLines } from './slide-lines.ts';
import { areaSlides, presented, type AreaSlide, type SlideEntry } from './slides.ts';
import { tally } from './tally.ts';
import { capitalized, changeMeaning, changeWord, listed } from './words.ts';

/**
 * The slides of a cycle.
 * @param index of the cycle.
 * @param archive of the site.
 * @returns what the page says; its script (`slide-deck.ts`) is not in it.
 */
export function slidesPage(index: number, { content, history }: Archive): PlainPage {
  const { cycle } = history.cycles[index]!;
  const reports = presented(index, history.cycles);
  const parts = reports.map((ordered) => ({ ordered, slides: areaSlides(ordered, content.areas, history) }));
  const title = `${cycle.label} slides`;
  const told = listed(reports.map(reportName));
  const facts = reports.map((ordered) => {
    const { title: name, authors, meeting, date } = ordered.report;
    const all = [listed(authors), meeting, date].filter(Boolean).join(', ');
    return all !== '' && html`<p class="facts">${name}: ${all}</p>`;
  });
  const opening = html`<p class="label">${content.site.team}</p><h2>${reports.map((ordered, place) => html`${place > 0 && html`<br>`}${heading(ordered)}`)}</h2>${facts}`;
  const entries = parts.flatMap(({ slides: own }) => own).flatMap((slide) => slide.entries);
  const slides = [
    { opens: true, sheet: opening, isNumbered: false },
    ...(entries.some(({ is }) => is !== 'html') ? [{ opens: false, sheet: legend(entries), isNumbered: true }] : []),
    ...parts.flatMap(({ ordered, slides: own }) => [
      { opens: true, sheet: reportSheet(ordered, tally(ordered, history), history), isNumbered: true },
      ...own.map((slide) => ({ opens: false, sheet: areaSheet(ordered, slide, slideLines(slide.entries, history)), isNumbered: true })),
    ]),
  ];
  const drawn = slides.map(({ opens, sheet, isNumbered }, place) => {
    const number = `${place + 1}`;
    return html`<section class="${opens ? 'slide opening' : 'slide'}" id="${number}"><div class="sheet">${sheet}${isNumbered && html`<p class="number">${number}</p>`}</div></section>`;
  });
  return {
    title,
    description: `For the meeting: ${told}, as slides.`,
    part: 'Cycles',
    crumbs: [{ title: 'Cycles', to: '/cycles/' }, { title: cycle.label, to: `/cycles/${cycle.id}/` }, { title: 'Slides' }],
    unlisted: true,
    head: html`<h1>${title}</h1><p class="lead">${capitalized(told)}, for the meeting. Printed, every slide is a page.</p>`,
    body: html`<slide-deck><p class="begin"><button class="button present" type="button">Present</button> <span class="label">Arrow keys, space, Home and End move; Escape leaves.</span></p>${drawn}<p class="steps"><button class="button" type="button" data-step="-1" aria-label="Previous slide">←</button><button class="button" type="button" data-step="1" aria-label="Next slide">→</button><button class="button" type="button" data-step="0">Leave</button></p></slide-deck>`,
  };
}

function heading({ report, cycle: { label } }: OrderedReport): string {
  return `${report.kind === 'status' ? 'Status of' : 'Plan for'} ${label}`;
}

/** What the marks on the slides mean: of those that they show, no more. */
function legend(entries: readonly SlideEntry[]): Html {
  const shownStatuses = statuses.filter((status) => entries.some((one) => one.is === 'line' && one.line.status === status));
  const shownChanges = (['new', 'carried', 'closed', 'unlisted'] as const).filter((word) => entries.some((one) => 'change' in one && one.change?.word === word));
  return html`<header><h2>How to read these slides</h2></header><dl class="key">${shownStatuses.map(
    (status) => html`<div><dt>${statusMark(status)}</dt><dd>${statusMeaning[status]}</dd></div>`,
  )}${shownChanges.map((word) => html`<div><dt><span data-change="${word}">${changeWord[word]}</span></dt><dd>${changeMeaning[word]}</dd></div>`)}</dl>`;
}

function reportSheet(ordered: OrderedReport, numbers: Html, history: History): Html {
  const { report, cycle } = ordered;
  return html`<h2><a href="${sitePath(`/cycles/${cycle.id}/#_${report.kind}`)}">${heading(ordered)}</a></h2><p class="label">${sizeSummary(report, history)}</p>${numbers}`;
}

function areaSheet(ordered: OrderedReport, { title, part, parts, entries }: AreaSlide, lines: Html): Html {
  const place = parts > 1 && html`<span class="label"> ${part} of ${parts}</span>`;
  return html`<header><h2>${title}${place}</h2><p class="label">${heading(ordered)}</p></header>${
    entries.length > 0 ? html`<ul class="lines" role="list">${lines}</ul>` : html`<p class="empty">Nothing recorded.</p>`
  }`;
}

import { comparisonUrl, readComparison } from './comparison-url.ts';
import { publishedHistory } from './published-history.ts';
import type { AreasDocument } from '../exports/areas-document.ts';
import type { CyclesDocument } from '../exports/cycles-document.ts';
import type { ItemsDocument } from '../exports/items-document.ts';
import type { OrderedReport } from '../history/history.ts';
import { translator, type Translate, type Wording } from '../strings/translate.ts';
import { sitePath } from '../urls/site-path.ts';
import { reportLabel } from '../views/labels.ts';
import { openSentence } from '../views/open-sentence.ts';
import { groupsSince } from '../views/change-groups.ts';
import { changeCounts, changeList } from '../components/change-list.ts';
import { html, type Html } from '../components/html.ts';
import type { WordsWriter } from '../components/line-row.ts';
import { plainWords } from '../components/words.ts';

type GoTo = (report: number, since: number) => void;

let started: Promise<GoTo> | undefined;

/**
 * Compares any two reports on the page of a cycle's changes, as its URL says. Rejects if the data cannot be loaded; the
 * next call is another try.
 * @param isChosen whether a reader has chosen something in the fields, which the URL does not say yet.
 */
export async function compare(fields: HTMLElement, isChosen: boolean): Promise<void> {
  const [report = 0, since = 0] = [...fields.querySelectorAll('select')].map(({ value }) => Number(value));
  started ??= startComparing(fields).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  const goTo = await started;
  if (isChosen) goTo(report, since);
}

const load = async <T>(path: string) => (await (await fetch(sitePath(path))).json()) as T;

/** Returns what goes to the comparison of two reports, by their indexes; if the second is not earlier, of the one before. */
async function startComparing(fields: HTMLElement): Promise<GoTo> {
  const [cycles, items, { areas, teams }, wording] = await Promise.all([
    load<CyclesDocument>('/api/cycles.json'),
    load<ItemsDocument>('/api/items.json'),
    load<AreasDocument>('/api/areas.json'),
    load<Wording>('/wording.json'),
  ]);
  /** Hidden while there is a comparison. */
  const builtParts = document.querySelectorAll<HTMLElement>('.head > .facts:not([id]), .body > .changes');
  const ownCycle = location.pathname.split('/').at(-3)!;
  const published = publishedHistory(cycles, items);
  const { reports } = published;
  const t = translator(wording);
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const archive = { history: published, areas, areaById, teamById, t };
  const [reportField, sinceField] = fields.querySelectorAll('select') as unknown as [
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const message = fields.querySelector('[role=status]')!;
  let shown: string | undefined;

  const show = () => {
    // A link within the page changes nothing.
    if (shown === location.search) return;
    shown = location.search;
    const { report, since, wrong } = readComparison(shown, ownCycle, reports);
    reportField.value = String(report.index);
    fillSelect(sinceField, reports.slice(0, report.index), since, t);
    message.textContent = wrong === undefined ? '' : comparisonFault(wrong, report, t);
    const isBuilt = since.index === report.index - 1;
    document.querySelector('#_comparison')?.remove();
    // The plan stands below the status, where a reader who has chosen it would not see it.
    const isAlone = report.kind === 'plan';
    for (const part of builtParts) part.hidden = !isBuilt || (isAlone && !part.querySelector('#_plan'));
    if (!isBuilt) document.querySelector('.body')!.insertAdjacentHTML('afterbegin', section(report, since).text);
  };
  const section = (report: OrderedReport, since: OrderedReport): Html => {
    const groups = groupsSince(since, report, archive);
    const page = { kind: report.kind, words: textOnly, archive, areaIds: new Set<string>() };
    const title = t('flow.fromTo', { before: reportLabel(since, t), after: reportLabel(report, t) });
    const head = html`<header class="section-head"><div><h2 lang="${t.lang}">${title}</h2></div></header>`;
    const open = html`<p class="facts" lang="${t.lang}">${openSentence(since, report, published, t)}</p>`;
    const parts = [head, changeCounts(groups, '#_since-', t), open, changeList(groups, page, '_since-')];
    return html`<section class="changes" id="_comparison">${parts}</section>`;
  };
  addEventListener('popstate', show);
  // A page from the cache still shows the choice that led away from it.
  addEventListener('pageshow', () => {
    shown = undefined;
    show();
  });
  show();
  return (index, sinceIndex) => {
    const report = reports[index]!;
    const url = sitePath(comparisonUrl({ report, since: reports[Math.min(sinceIndex, index - 1)]! }));
    if (report.cycle.id !== ownCycle) return location.assign(url);
    history.pushState(null, '', url);
    show();
  };
}

/** Published data has the words of lines as text. */
const textOnly: WordsWriter = {
  leading: (line, href) => html`<a class="to" href="${href}">${plainWords(line)}</a>`,
  unlinked: plainWords,
};

/** Newest first. */
function fillSelect(
  select: HTMLSelectElement,
  reports: readonly OrderedReport[],
  chosen: OrderedReport,
  t: Translate,
): void {
  const options = reports.map((report) => new Option(reportLabel(report, t), String(report.index)));
  select.replaceChildren(...options.reverse());
  select.value = String(chosen.index);
}

function comparisonFault(wrong: OrderedReport | string, report: OrderedReport, t: Translate): string {
  if (typeof wrong === 'string') return t('compare.unknown', { name: wrong });
  // The first of all reports has only itself to be compared with.
  if (wrong.index <= report.index) return t('compare.same', { report: reportLabel(wrong, t) });
  return t('compare.notEarlier', { name: reportLabel(wrong, t), report: reportLabel(report, t) });
}

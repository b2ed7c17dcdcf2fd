/**
 * Says which reports are new since the reader's last visit. `inline/last-visit.js` has found some, and keeps what the
 * reader had seen until the browser forgets the session, so that a reload clears nothing.
 */
import wording from 'virtual:almanac/strings/visit+report';
import type { ReportKind } from '../report/schema/report.ts';
import { translator, type KeyOf } from '../strings/translate.ts';
import { sitePath } from '../urls/site-path.ts';

const t = translator<KeyOf<'visit' | 'report'>>(wording);

/** More names would fill the page. */
const mostNamed = 4;

showVisit(document.querySelector('#_visit')!);

/** Fills the line with a link to the comparison and a button that forgets. */
function showVisit(line: HTMLElement): void {
  const { key = '', reports = '' } = line.dataset;
  const all = reportsIn(reports);
  const seen = new Set(reportsIn(sessionStorage.getItem(key) ?? reports));
  const fresh = all.filter((report) => !seen.has(report));
  const [newest] = all.at(-1)!.toLowerCase().split('/');
  const before = all[all.indexOf(fresh[0] ?? '') - 1];
  line.hidden = fresh.length === 0;
  if (line.hidden) return;

  const names = fresh.slice(0, mostNamed).map((report) => {
    const [label = '', kind] = report.split('/');
    return t(`report.${kind as ReportKind}`, { cycle: label });
  });
  const link = document.createElement('a');
  link.href = sitePath(`/cycles/${newest}/changes/${before ? `?since=${before.toLowerCase()}` : ''}`);
  const more = fresh.length > mostNamed ? ['…'] : [];
  link.textContent = t('visit.reports', { count: fresh.length, names: [...names, ...more].join(', ') });
  const forget = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: t('visit.forget'),
  });
  forget.addEventListener('click', () => {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
    line.hidden = true;
  });
  line.append(link, ' ', forget);
}

/** `K1 K2/plan` names both reports of K1 and the plan of K2. */
function reportsIn(text: string): string[] {
  return text.split(' ').flatMap((name) => (name.includes('/') ? name : [`${name}/plan`, `${name}/status`]));
}

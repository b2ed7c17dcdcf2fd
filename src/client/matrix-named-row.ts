import { painted } from './painted.ts';

/**
 * On the page of all cycles, a row that the URL names is in tables that narrow screens do not show: shows the same link in
 * the newest of those that they do.
 */
function showNamedRow(): void {
  const named = document.querySelector<HTMLElement>('.wide tr:target');
  if (!named || named.checkVisibility()) return;
  const path = named.querySelector('a')!.getAttribute('href')!;
  document.querySelector(`.stacked th a[href="${CSS.escape(path)}"]`)?.scrollIntoView();
}

// Before the first paint, browsers know no target.
void painted().then(showNamedRow);
addEventListener('hashchange', showNamedRow);

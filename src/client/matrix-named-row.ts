import { targetOf } from './anchors.ts';

/**
 * On the page of all cycles, a row that the URL names is in tables that narrow screens do not show: shows the same link in
 * the newest of those that they do.
 */
function showNamedRow(): void {
  const named = targetOf(location.hash);
  if (!named || named.checkVisibility()) return;
  const path = named.querySelector('a')?.getAttribute('href') ?? '';
  document.querySelector(`.stacked th a[href="${CSS.escape(path)}"]`)?.scrollIntoView();
}

showNamedRow();
addEventListener('hashchange', showNamedRow);

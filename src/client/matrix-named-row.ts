/**
 * On the page of all cycles, a row that the URL names is in tables that narrow screens do not show: shows the same link in
 * the newest of those that they do.
 */
function showNamedRow(): void {
  // Not `:target`, which a page that has just been parsed does not have yet.
  const isNamed = ({ id }: Element) => new URL(`#${id}`, location.href).hash === location.hash;
  const named = [...document.querySelectorAll('.wide tr[id]')].find(isNamed);
  if (!named || named.checkVisibility()) return;
  const path = named.querySelector('a')?.getAttribute('href') ?? '';
  document.querySelector(`.stacked th a[href="${CSS.escape(path)}"]`)?.scrollIntoView();
}

showNamedRow();
addEventListener('hashchange', showNamedRow);

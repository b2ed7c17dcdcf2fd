/** The script of every page. Everything can be read without it. */
import { followFragment, handleCopyLinks, linkLines, targetOf } from '../client/anchors.ts';
import { explainTerms } from '../client/explain-terms.ts';
import { handleSearchKeys } from '../client/search/search-keys.ts';
import { handleThemeSwitch } from '../client/theme-switch.ts';

handleThemeSwitch();
linkLines();
handleCopyLinks();
explainTerms();
handleSearchKeys();
followFragment();

// Scripts run once in each document, so a team's <ClientRouter /> has to load the next page as browsers do.
document.addEventListener('astro:before-preparation', (event) => event.preventDefault());

// Marks the heading that a reader scrolls to in the contents, if the page has any.
const spy = () => void import('../client/scroll-spy.ts').then(({ startScrollSpy }) => startScrollSpy(targetOf));
if (document.querySelector('.contents')) addEventListener('scroll', spy, { once: true });

// Some pages have a place for the reports since the last visit, and for a comparison of any two.
if (document.querySelector('#_visit:not([hidden])')) void import('../client/last-visit.ts');

const fields = document.querySelector<HTMLElement>('#_compare');
if (fields) {
  // If something cannot be loaded, the next choice is another try.
  const load = (isChosen: boolean) =>
    void import('../client/comparison.ts').then(({ compare }) => compare(fields, isChosen)).catch(() => {});
  fields.onchange = () => load(true);
  if (/[?&](?:since|report)=/.test(location.search)) load(false);
}

// The page of due dates has filters.
const dates = document.querySelector<HTMLFormElement>('#_dates');
if (dates) {
  const load = () => void import('../client/due-filter.ts').then(({ filterDueDates }) => filterDueDates(dates));
  if (location.search) load();
  else dates.addEventListener('focusin', load, { once: true });
}

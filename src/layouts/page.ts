/** The script of every page. Everything can be read without it. */
import { followFragment, handleCopyLinks, linkLines } from '../client/anchors.ts';
import { explainTerms } from '../client/explain-terms.ts';
import { startScrollSpy } from '../client/scroll-spy.ts';
import { handleSearchKeys } from '../client/search/search-keys.ts';
import { handleThemeSwitch } from '../client/theme-switch.ts';

handleThemeSwitch();
linkLines();
handleCopyLinks();
explainTerms();
handleSearchKeys();
startScrollSpy();
followFragment();

// Some pages have a place for the reports since the last visit, and for a comparison of any two.
if (document.querySelector('#_visit:not([hidden])')) void import('../client/last-visit.ts');

const fields = document.querySelector<HTMLFormElement>('#_compare');
if (fields) {
  const load = () => import('../client/comparison.ts').then(({ comparison }) => comparison(fields));
  // A reader who came to the fields will choose. If something cannot be loaded, the next choice is another try.
  for (const type of ['pointerover', 'focusin']) fields.addEventListener(type, () => load().catch(() => {}));
  fields.addEventListener('change', () => {
    const [report, since] = [...fields.querySelectorAll('select')].map(({ value }) => Number(value));
    load()
      .then(({ choose }) => choose([report!, since!]))
      .catch(() => {});
  });
  if (/[?&](?:since|report)=/.test(location.search)) load().catch(() => {});
}

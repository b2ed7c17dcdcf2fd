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

const fields = document.querySelector<HTMLDetailsElement>('#_compare');
if (fields) {
  const load = () => {
    if (!fields.open) return;
    fields.ontoggle = null;
    import('../client/comparison.ts')
      .then(({ compare }) => compare(fields))
      .catch(() => {
        // Opening them again is another try.
        fields.ontoggle = load;
        fields.open = false;
      });
  };
  fields.ontoggle = load;
  load();
}

/** The script of every page. Everything can be read without it. */
import { followFragment, handleCopyLinks, linkLines } from './anchors.ts';
import { explainTerms } from './explain-terms.ts';
import { startScrollSpy } from './scroll-spy.ts';
import { handleSearchKeys } from './search/search-keys.ts';
import { handleThemeSwitch } from './theme-switch.ts';

handleThemeSwitch();
linkLines();
handleCopyLinks();
explainTerms();
handleSearchKeys();
startScrollSpy();
followFragment();

/** The script of every page. Everything can be read without it. */
import { followFragment, handleCopyLinks, linkLines } from '../client/anchors.ts';
import { explainTerms } from '../client/explain-terms.ts';
import { startScrollSpy } from '../client/scroll-spy.ts';
import { handleSearchKeys } from '../client/search/search-keys.ts';
import { loadChanges } from '../components/later-changes.ts';
import { handleThemeSwitch } from '../client/theme-switch.ts';

handleThemeSwitch();
linkLines();
handleCopyLinks();
explainTerms();
handleSearchKeys();
startScrollSpy();
followFragment();
loadChanges();

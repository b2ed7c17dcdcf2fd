/** The script of every page: what it adds works without being waited for, and everything can be read without it. */
import { defineSearchKeys } from './search/search-keys.ts';
import { defineCopyLinks } from './copy-link.ts';
import { explainTerms } from './explain-terms.ts';
import { followMovedAnchors } from './moved-anchors.ts';
import { defineScrollSpy } from './scroll-spy.ts';
import { linkLines } from './line-links.ts';
import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
linkLines();
defineCopyLinks();
explainTerms();
defineSearchKeys();
defineScrollSpy();
followMovedAnchors();
const follow = (): void => {
  // The menu of a small screen would cover what a link on the same page leads to, and that may be folded.
  document.querySelector('.menu[open]')?.removeAttribute('open');
  document.querySelector(':target')?.closest('details')?.setAttribute('open', '');
};
follow();
addEventListener('hashchange', follow);

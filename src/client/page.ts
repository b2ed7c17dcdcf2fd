/** The script of every page. Everything can be read without it. */
import { defineCopyLinks } from './copy-link.ts';
import { explainTerms } from './explain-terms.ts';
import { linkLines } from './line-links.ts';
import { followMovedAnchors } from './moved-anchors.ts';
import { defineScrollSpy } from './scroll-spy.ts';
import { defineSearchKeys } from './search/search-keys.ts';
import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
linkLines();
defineCopyLinks();
explainTerms();
defineSearchKeys();
defineScrollSpy();
followMovedAnchors();
const follow = (): void => {
  // The open menu of a small screen would cover the target of a link on the same page; a folded target has to open.
  document.querySelector('.menu[open]')?.removeAttribute('open');
  document.querySelector(':target')?.closest('details')?.setAttribute('open', '');
};
follow();
addEventListener('hashchange', follow);

import { html, type Html } from './html.ts';
import { sitePath } from './site-path.ts';

/** The parts of a site that its masthead leads to. */
const parts = ['Cycles', 'Areas', 'Matrix', 'Topics', 'Guide'] as const;

/** The part of the site that a page is in. */
export type SitePart = (typeof parts)[number] | 'Search';

/**
 * The running head: the name of the site, the way to its parts, search and the choice of theme.
 * @param site its title, and the team's own mark, a path below the content folder.
 * @param current the part that is marked.
 * @returns a `<header>`.
 */
export function masthead({ title, mark }: { title: string; mark?: string | undefined }, current: SitePart | undefined): Html {
  const here = (name: SitePart) => name === current && html` aria-current="page"`;
  return html`<header class="masthead"><div><a class="brand" href="${sitePath('/')}">${
    mark ? html`<img src="${sitePath(`/files/${mark}`)}" alt="" width="22" height="22">` : ownMark
  }<span>${title}</span></a><a class="find" href="${sitePath('/search/')}"${here('Search')} aria-keyshortcuts="/ Control+K Meta+K">${lens}<span>Search</span><kbd aria-hidden="true">/</kbd></a>${
    menu
  }<nav aria-label="Main"><ul role="list">${parts.map((name) => html`<li><a href="${sitePath(`/${name.toLowerCase()}/`)}"${here(name)}>${name}</a></li>`)}</ul></nav>${themes}</div></header>`;
}

const ownMark = html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.25" fill="none" stroke="currentColor" stroke-width="1.5"></circle><path d="M12 4.5a7.5 7.5 0 0 1 0 15c3.2-4.3 3.2-10.7 0-15z" fill="currentColor"></path></svg>`;
const lens = html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.75" cy="6.75" r="5" fill="none" stroke="currentColor" stroke-width="1.5"></circle><path d="m10.5 10.5 4.25 4.25" stroke="currentColor" stroke-width="1.5"></path></svg>`;
const menu = html`<details class="menu"><summary>Menu</summary></details>`;

const sun = html`<circle cx="7" cy="7" r="2.75" fill="currentColor"></circle><path d="M7 .5v2M7 11.5v2M.5 7h2M11.5 7h2M2.4 2.4l1.4 1.4M10.2 10.2l1.4 1.4M11.6 2.4l-1.4 1.4M3.8 10.2l-1.4 1.4" stroke="currentColor" stroke-width="1.2"></path>`;
const moon = html`<path d="M5.2 1a6.2 6.2 0 1 0 7.8 7.8A5 5 0 0 1 5.2 1z" fill="currentColor"></path>`;
const screen = html`<path d="M1 2.5h12v7.5H1zM4.5 12.5h5" fill="none" stroke="currentColor" stroke-width="1.3"></path>`;
const themes = html`<fieldset class="theme"><legend class="vh">Colours</legend>${theme('light', 'Light', 'Light', sun)}${theme('dark', 'Dark', 'Dark', moon)}${theme('system', 'As the system', 'System', screen)}</fieldset>`;

function theme(value: string, title: string, name: string, picture: Html): Html {
  return html`<label title="${title}"><input class="vh" type="radio" name="theme" value="${value}"${value === 'system' && html` checked`}><svg viewBox="0 0 14 14" aria-hidden="true">${picture}</svg><span class="vh">${name}</span></label>`;
}

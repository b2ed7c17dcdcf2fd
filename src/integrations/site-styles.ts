import { readFileSync } from 'node:fs';
import type { SiteSettings } from '../report/schema/site.ts';
import { colourOf, statusesOf } from '../report/status.ts';
import { en } from '../strings/en.ts';
import type { Wording } from '../strings/translate.ts';
import { directionOf } from '../strings/wording.ts';

/** The selectors of what has a shape beside the statuses, and the variables of their colours. */
const changes = [
  ['carried', "~='carried'"],
  ['closed', "~='closed'"],
  ['new', "~='new'", 'new'],
  ['unlisted', "~='unlisted'", 'ink'],
  // The icon of a mark replaces that of the change.
  ['reopened', "~='reopened'"],
  ['moved', "~='moved'"],
  ['reworded', "~='reworded'"],
  ['unaccounted', "='unaccounted'", 'ink'],
] as const;

/** The same of due dates. What is overdue comes before what else happened. */
const ofDueDates = [
  ['due-moved', "~='due-moved'"],
  ['overdue', "~='overdue'", 'ink'],
] as const;

/** The same of what a team has not reported yet. */
const ofTeams = [['awaited', "~='awaited'", 'ink']] as const;

/** Reports in parts, and the table of teams: on a phone, its cells say what they count, as its head does elsewhere. */
const teamRules = `
  .report .team { margin-top: 1.75rem }
  .report .awaited { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding-top: 0.5rem }
  .of-team { margin-top: 0.9rem; font: var(--type-heading) }
  .counted .team th { padding-top: 0.9rem; font: var(--type-heading) }
  .teams :is(td, td a) { font: 500 var(--size-m)/1.3 var(--label) }
  .counted + .label, .prose + .counted, section:has(> .teams) + .columns { margin-top: 1.5rem }
  @media print, (width >= 44rem) {
    .teams .said { position: absolute; overflow: hidden; width: 1px; height: 1px; clip-path: inset(50%); white-space: nowrap }
  }
  @media screen and (width < 44rem) {
    .counted.teams thead, .teams td:empty { display: none }
    .teams td { margin-inline-end: 1rem }
    .teams td a { display: inline-block; min-width: 1.5rem; padding-block: 0.25rem }
  }
`;

/** In the matrix, a small mark at the corner of the icon, as `matrix-cells.css` has it for other changes. */
const dueCorners = `
  .matrix td:is([data-change~='overdue'], [data-change~='due-moved'])::after {
    content: '';
    display: block;
    width: 0.5rem;
    height: 0.5rem;
    margin-block: -1.5rem 1rem;
    margin-inline: auto 0.05rem;
    background: currentColor;
    mask: var(--shape) center / contain no-repeat;
    pointer-events: none;
  }
`;

/** Time runs from right to left on pages that are written so. What is in English on them begins where the page does. */
const mirrored = `
  :is(.pager [rel], :is(a, span)[data-change='carried'])::before, .pager [rel]::after, .delivery .bar { scale: -1 1 }
  :root { text-align: right }
  [dir='ltr'] { text-align: left }
  :is([lang='en'], [lang='en'] *):not(th, td, ol, li, summary) { unicode-bidi: plaintext }
`;

/** The same for what the style sheet of the matrix says in English after a status. */
const mirroredCarried = `
  :root { --carried: 'carried\\a0' }
  .matrix td:last-child { unicode-bidi: plaintext }
  @media screen and (width < 44rem) {
    .matrix td:nth-last-child(2):has(+ td:not(:empty))::after { content: ',\\a0' / '' }
  }
`;

/**
 * The style sheet of what depends on a site: the shapes and colours of its statuses and of changes (a team's own with
 * mistakes have none), the order of its language, and the one string that a style sheet says.
 * @param site the fields of site.yaml that are right.
 * @param hasDueDates whether any report gives a due date.
 */
export function siteStyles(site: Partial<SiteSettings>, { strings }: Wording, hasDueDates = false): string {
  const carried = strings['matrix.carried'];
  const inCss = JSON.stringify(carried.replace(/ $/, '\u00a0'));
  // The English heading of that column is the shortest.
  const said = carried === en['matrix.carried'] ? '' : `:root { --carried: ${inCss}; --carried-width: 4.5rem }`;
  const hasTeams = site.teams !== undefined && site.teams.length > 0;
  const rules = [
    ...statusesOf(site.statuses).map((status) => {
      const like = colourOf(status);
      // On paper, shapes are pictures with the colour of their file.
      const [paper = ''] = /color="#\w+"/.exec(shapeFile(like)) ?? [];
      const shape = shapeFile(status.shape)
        .replace(/ color="#\w+"/, '')
        .replace('<svg', `<svg ${paper}`);
      return rule(`[data-status='${status.id}']`, shape, like);
    }),
    ...[...changes, ...(hasDueDates ? ofDueDates : []), ...(hasTeams ? ofTeams : [])].map(([name, is, colour]) =>
      rule(`[data-change${is}]`, shapeFile(name), colour),
    ),
    hasDueDates && dueCorners,
  ];
  const isMirrored = directionOf(site.language ?? 'en') === 'rtl';
  const order = isMirrored ? [mirrored, said === '' && mirroredCarried] : [];
  // Of the same layer as the styles of components.
  const ofParts = hasTeams ? `\n@layer almanac {${teamRules}}` : '';
  return `@layer almanac.parts {\n${[said, ...order, ...rules].filter(Boolean).join('\n')}\n}${ofParts}`;
}

function rule(selector: string, shape: string, colour: string | undefined): string {
  const url = shape.trim().replaceAll('"', "'").replace(/[#%]/g, encodeURIComponent);
  return `${selector} { --shape: url("data:image/svg+xml,${url}");${colour ? ` color: var(--${colour})` : ''} }`;
}

function shapeFile(name: string): string {
  return readFileSync(new URL(`../assets/shapes/${name}.svg`, import.meta.url), 'utf8');
}

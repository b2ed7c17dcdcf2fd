import { readFileSync } from 'node:fs';
import { readStatuses } from '../report/schema/statuses.ts';
import { colourOf, type Status } from '../report/status.ts';
import { en } from '../strings/en.ts';
import type { Wording } from '../strings/translate.ts';

/**
 * What a team decides of the styles, as a style sheet; empty for a site in English without statuses of its own. These are
 * the shapes and colours of the statuses in `site.yaml`, as in `src/styles/status.css` (those with mistakes have none), and
 * the one string that a style sheet says.
 */
export function siteStyles(statuses: unknown, { strings }: Wording): string {
  const carried = strings['matrix.carried'];
  const inCss = JSON.stringify(carried.replace(/ $/, '\u00a0'));
  const said = carried === en['matrix.carried'] ? '' : `:root { --carried: ${inCss} }\n`;
  return said + statusStyles(readStatuses(statuses).slice(4, -2));
}

function statusStyles(own: readonly Status[]): string {
  const rules = own.map((status) => {
    const like = colourOf(status);
    // On paper, shapes are pictures with the colour of their file.
    const [paper = ''] = /color="#\w+"/.exec(shapeFile(like)) ?? [];
    const shape = encodeURIComponent(shapeFile(status.shape).replace('<svg', `<svg ${paper}`));
    return `[data-status='${status.id}'] { --shape: url("data:image/svg+xml,${shape}"); color: var(--${like}) }`;
  });
  return rules.length === 0 ? '' : `@layer parts {\n${rules.join('\n')}\n}`;
}

function shapeFile(name: string): string {
  return readFileSync(new URL(`../assets/shapes/${name}.svg`, import.meta.url), 'utf8');
}

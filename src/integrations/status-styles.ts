import { readFileSync } from 'node:fs';
import { readStatuses } from '../report/schema/statuses.ts';
import { colourOf } from '../report/status.ts';

/**
 * The shapes and colours of the statuses that a team adds in `site.yaml`, as a style sheet like `src/styles/status.css`.
 * Statuses with mistakes have none.
 */
export function statusStyles(settings: unknown): string {
  const own = readStatuses(settings).slice(4, -2);
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

import { readFileSync } from 'node:fs';
import { builtIn, colourOf, type Status } from '../../report/status.ts';

/**
 * The style sheet of the statuses that a team adds: the shape and the colour of each. `src/styles/icons.css` has those of
 * every site.
 */
export function ownStatusStyles(statuses: readonly Status[]): string {
  const own = statuses.filter(({ id }) => !builtIn.some((status) => status.id === id));
  const rules = own.map((status) => {
    const like = colourOf(status);
    // On paper, shapes are pictures with the colour of their file.
    const [paper = ''] = /color="#\w+"/.exec(shapeFile(like)) ?? [];
    const shape = shapeFile(status.shape).replace('<svg', `<svg ${paper}`);
    const url = shape.trim().replaceAll('"', "'").replace(/[#%]/g, encodeURIComponent);
    return `[data-status='${status.id}'] { --shape: url("data:image/svg+xml,${url}"); color: var(--${like}) }`;
  });
  return `@layer almanac.parts {\n${rules.join('\n')}\n}`;
}

function shapeFile(name: string): string {
  return readFileSync(new URL(`../../assets/shapes/${name}.svg`, import.meta.url), 'utf8');
}

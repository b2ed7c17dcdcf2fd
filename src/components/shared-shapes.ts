import { html, markup } from './html.ts';
import { shape } from './marks.ts';
import { shapes, type ShapeName } from './shapes.ts';

/**
 * From how many times on a shape is drawn once for the whole page. A reference is shorter than a drawing, and compression
 * finds again only what it saw within the last 32 KB: on a long page it is what lets it find the line of the status again
 * from that of the plan. A page of few shapes is shorter with each in its place.
 */
const many = 12;

const names = Object.keys(shapes) as ShapeName[];

/**
 * Draws the shapes that a page shows again and again once, at its end, and has the others refer to them.
 * @param page its content.
 * @returns the content; drawn, it is the same.
 */
export function sharedShapes(page: string): string {
  let content = page;
  const shared = names.flatMap((name, index) => {
    const pieces = content.split(shape(name).text);
    if (pieces.length <= many) return [];
    // Named as short as can be, as hundreds refer to it.
    const id = `_${index}`;
    content = pieces.join(`<svg role="none"><use href="#${id}"/></svg>`);
    return [html`<symbol id="${id}" viewBox="0 0 12 12">${markup(shapes[name])}</symbol>`];
  });
  return shared.length === 0 ? content : content + html`<svg class="vh" width="0" height="0" aria-hidden="true">${shared}</svg>`.text;
}

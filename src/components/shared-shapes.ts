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
const drawing = (name: ShapeName) => shape(name).text;
const nameOf = new Map(names.map((name) => [drawing(name), name]));
/** Every drawing of a shape, in one pass: a page of a long history has hundreds. */
const drawn = /<svg viewBox="0 0 12 12" aria-hidden="true">.+?<\/svg>/g;

/**
 * Draws the shapes that a page shows again and again once, at its end, and has the others refer to them.
 * @param page its content.
 * @returns the content; drawn, it is the same.
 */
export function sharedShapes(page: string): string {
  const times = new Map<ShapeName, number>();
  for (const [one] of page.matchAll(drawn)) {
    const name = nameOf.get(one);
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const shared = names.filter((name) => (times.get(name) ?? 0) >= many);
  if (shared.length === 0) return page;
  // Named as short as can be, as hundreds refer to it.
  const reference = new Map(shared.map((name) => [drawing(name), `<svg role="none"><use href="#_${names.indexOf(name)}"/></svg>`]));
  const symbols = shared.map((name) => html`<symbol id="_${names.indexOf(name)}" viewBox="0 0 12 12">${markup(shapes[name])}</symbol>`);
  return page.replace(drawn, (one) => reference.get(one) ?? one) + html`<svg class="vh" width="0" height="0" aria-hidden="true">${symbols}</svg>`.text;
}

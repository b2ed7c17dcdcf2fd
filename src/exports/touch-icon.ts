/** The size of the icon of a home screen in pixels, as Apple asks for it. */
export const touchIconSize = 180;

/** Draws the icon of a home screen as SVG: the mark of the site, a `data:image/…` URL, on white as SVGs are on paper. */
export function touchIconSvg(mark: string): string {
  const size = touchIconSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/><image x="30" y="30" width="120" height="120" href="${mark}"/></svg>`;
}

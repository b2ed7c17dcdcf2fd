/** What of a route of Astro says where its page is. */
interface Path {
  pathname: string;
  route: { type: string };
}

/**
 * Whether a page is one of the guide, which tells nothing of the content.
 * @param route of the page.
 */
export function isOfGuide({ component }: { component: string }): boolean {
  return component.startsWith('src/pages/guide/');
}

/**
 * Where Astro writes what it draws (`build.format` is `directory`).
 * @param path of the page, with or without slashes at its ends, and the kind of its route.
 * @returns path of the file inside the output.
 */
export function fileOfPath({ pathname, route }: Path): string {
  const inside = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return inside;
  return inside === '' ? 'index.html' : inside === '404' ? '404.html' : `${inside}/index.html`;
}

/**
 * The path that a page is asked for with while it is drawn.
 * @param path as above.
 * @param base path of the site, with a slash at both ends.
 * @returns path from the root of the host; the same that Astro asks with, as pages know theirs from it.
 */
export function requestPath({ pathname, route }: Path, base: string): string {
  const inside = pathname.replace(/^\/|\/$/g, '');
  // Where a slash ends it, Astro takes no name for that of a file.
  const isFile = route.type !== 'page' && /\/[^/]+\.\w+$/.test(pathname);
  return inside === '' || isFile ? `${base}${inside}` : `${base}${inside}/`;
}

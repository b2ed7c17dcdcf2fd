import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pageOfFile, pageRoutes, replacedBy, routeOf, routeOfFile, routePattern, routes, urlOf } from './routes.ts';

test('every file of src/routes has a route, and every route of a page has a file', () => {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const files = [
    ...globSync('**/*.{astro,ts}', { cwd: join(src, 'routes') }),
    ...globSync('guide/pages/*.mdx', { cwd: src }).map((file) => file.replace(/mdx$/, 'astro')),
  ]
    .filter((file) => !/(?:^|[/\\])_/.test(file))
    .map((file) => routeOfFile(file.replaceAll('\\', '/').replace('guide/pages/', 'guide/')))
    .flatMap((path) => (path === '/matrix/[...cycle]/' ? ['/matrix/', '/matrix/[cycle]/'] : path))
    .flatMap((path) => (path === '/figures/[...figures]/' ? '/figures/' : path))
    .flatMap((path) => (path === '/teams/[...team]/' ? ['/teams/', '/teams/[team]/'] : path))
    .flatMap((path) => (path === '/write/[...trial]/' ? ['/write/', '/write/try/'] : path))
    // Old URLs, and files whose names are computed or belong to hosts.
    .filter((path) => !['/[...old]/', '/[host]', '/guide/[...page]/'].includes(path));
  const filesWithoutRoute = files.filter(
    (file) => !routes.some(({ path }) => path === file || routePattern(file).test(path)) && !routeOf(file),
  );
  expect(filesWithoutRoute).toEqual([]);
  const routesWithoutFile = pageRoutes.filter(
    ({ path }) => !files.includes(path) && !files.some((file) => routeOf(file)?.path === path),
  );
  expect(routesWithoutFile).toEqual([]);
});

test('every path in code and pages has a route', () => {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const files = globSync('!(report|urls|check)/**/*.{astro,ts}', { cwd: src });
  const unknown = files.flatMap((file) => {
    if (/\.(?:test|fixture)\.ts$/.test(file)) return [];
    const code = readFileSync(join(src, file), 'utf8').replaceAll(/^ *(?:\/?\*|\/\/).*/gm, '');
    const paths = code.matchAll(/['"`](\/[a-z-]+(?:\/(?:\$\{[^{}'"`]*\}|[\w.-]+)*)+)/g);
    return [...paths]
      .map(([, path = '']) => path.replaceAll(/\$\{[^}]*\}/g, 'x'))
      .filter((path) => routeOf(path) === undefined)
      .map((path) => `${file}: ${path}`);
  });
  expect(unknown).toEqual([]);
});

test.each([
  ['/', '/'],
  ['/areas/ovens/', '/areas/[area]/'],
  ['/areas/ovens/seal/', '/areas/[area]/[item]/'],
  ['/cycles/k1/changes/', '/cycles/[cycle]/changes/'],
  ['/guide/diagnostics/broken-link/', '/guide/diagnostics/[code]/'],
  ['/api/matrix.csv', '/api/matrix.csv'],
  ['/files/sources/a/b.pdf', '/files/[...path]'],
  ['/sitemap-0.xml', '/sitemap-[part].xml'],
])('%s has the route %s', (path, route) => {
  expect(routeOf(path)?.path).toBe(route);
});

test('no route with brackets hides one without', () => {
  const fixed = routes.map(({ path }) => path).filter((path) => !path.includes('['));
  expect(fixed.map((path) => routeOf(path)?.path)).toEqual(fixed);
});

test.each(['/v/', '/v/my-branch/', '/areas', '/areas/ovens', '/areas/a/b/c/', '/apixitems.json', '/guide/nope/'])(
  '%s has no route',
  (path) => {
    expect(routeOf(path)).toBeUndefined();
  },
);

test('the URL of a route is made from an id', () => {
  const urls = (kind: string, id: string) =>
    routes.filter((route) => route.kind === kind).map((route) => urlOf(route, id));
  expect(urls('item', 'ovens/seal')).toContain('/areas/ovens/seal/');
  expect(urls('original', 'sources/k1.pdf')).toEqual(['/files/sources/k1.pdf']);
});

test.each([
  ['/areas/[x]/[y]/', '/areas/[area]/[item]/', true],
  ['/areas/[x]/[y]/', '/areas/ovens/seals/', true],
  ['/areas/[x]/[y]/', '/areas/ovens/', false],
  ['/matrix/[id]/', '/matrix/k1/', true],
  ['/matrix/[id]/', '/matrix/[...cycle]/', false],
  ['/matrix/[id]/', '/matrix/', false],
  ['/topics/[name]/feed.xml', '/topics/butler/feed.xml', true],
  ['/people/', '/people/', true],
])('a team’s %s replaces %s: %s', (own, path, expected) => {
  expect(replacedBy([own])(path)).toBe(expected);
});

test.each([
  ['/areas/ovens/feed.xml', '/areas/ovens/'],
  ['/areas/ovens/seals/index.md', '/areas/ovens/seals/'],
  ['/feed.xml', '/'],
  ['/areas/ovens/', undefined],
  ['/areas/ovens/feed.json', undefined],
  ['/api/items.json', undefined],
  ['/llms.txt', '/'],
])('%s belongs to the page %s', (file, page) => {
  expect(pageOfFile(file)).toBe(page);
});

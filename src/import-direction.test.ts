import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * A folder imports only from those before it. URLs come after the history, because every page and anchor is made from it,
 * and before whatever reads a folder or shows a page, because both need them. What
 * makes reports of decks, trackers and tables comes before `check`, which shows tables as the lines that they would be. `check`
 * judges what the folders before it have read and computed; none of them knows it. What runs in browsers shows lines as pages do, so it comes after the
 * components.
 */
const order = [
  'strings',
  'report',
  'history',
  'urls',
  'import',
  'check',
  'project',
  'loaders',
  'views',
  'exports',
  'search',
  'policy',
  'components',
  'write',
  'client',
  'layouts',
  'guide',
  'routes',
  'integrations',
  'cli',
];

const src = dirname(fileURLToPath(import.meta.url));
const imports = new Map(
  globSync('*/**/*.{ts,astro,mdx}', { cwd: src })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
    .map((file) => {
      const found = readFileSync(join(src, file), 'utf8').matchAll(
        /^\s*(?:import|export)\s[^'";]*?from '(\.[^'?]+)|\bimport\(?\s?'(\.[^'?]+)/gm,
      );
      return [file, [...found].map(([, from, alone]) => posix.join(posix.dirname(file), from ?? alone ?? ''))] as const;
    }),
);

test('folders import only from those before them', () => {
  const position = (file: string) => order.indexOf(file.split('/')[0] ?? '');
  const violations = [...imports].flatMap(([file, found]) =>
    found.filter((to) => imports.has(to) && position(to) > position(file)).map((to) => `${file} ${to}`),
  );
  expect([...new Set(violations)].sort()).toEqual([]);
  expect([...imports.keys()].filter((file) => position(file) < 0)).toEqual([]);
});

test('what a build leaves to Node needs nothing of Vite', () => {
  const plain = globSync('{strings,report,history,check,project}/**/*.ts', { cwd: src });
  const ofVite = /import\.meta\.(?:env|glob)|['"](?:virtual|astro):|['"][^'"]+\?(?:raw|url|inline)['"]/;
  const isTest = /\.(?:test|fixture)\.ts$/;
  const needing = plain.filter((file) => !isTest.test(file) && ofVite.test(readFileSync(join(src, file), 'utf8')));
  expect(needing).toEqual([]);
  expect(plain.length).toBeGreaterThan(100);
});

/** A file directly in a folder, or a folder in it: `report/lines`. */
const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');

test.each([
  ['files', (file: string) => file],
  ['folders of report/', (file: string) => (file.startsWith('report/') ? roomOf(file) : file)],
])('imports of %s form no cycle', (_name, placeOf) => {
  const byPlace = Map.groupBy(imports, ([file]) => placeOf(file));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (place: string, path: readonly string[]) => {
    if (path.includes(place)) cycles.push([...path.slice(path.indexOf(place)), place].join(' > '));
    else if (!done.has(place)) {
      const found = (byPlace.get(place) ?? []).flatMap(([, all]) => all.map(placeOf));
      for (const to of new Set(found)) if (to !== place) visit(to, [...path, place]);
    }
    done.add(place);
  };
  for (const place of byPlace.keys()) visit(place, []);
  expect(cycles).toEqual([]);
});

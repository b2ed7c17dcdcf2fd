import { expect, test } from 'vitest';
import { checkConflicts } from './conflicts.ts';

const page = (pathname: string, component: string) => ({ pathname, route: { type: 'page', component } });

test('pages with places of their own are no conflict', () => {
  checkConflicts([page('/', 'index.astro'), page('/404', '404.astro'), page('/areas/', 'areas.astro')], new Set(['robots.txt']));
});

test('every page that would take the place of another, or of a given file, is named', () => {
  const paths = [page('/areas/ovens/', 'area.astro'), page('/areas/ovens', 'item.astro'), page('/', 'index.astro')];
  expect(() => checkConflicts(paths, new Set(['index.html']))).toThrow(
    'areas/ovens/index.html would be both area.astro and a page of item.astro. Give one of them another address.\n' +
      'index.html would be both public/index.html and a page of index.astro. Give one of them another address.',
  );
});

test('a given file that takes the place of what a build makes, or of a folder of pages, is named', () => {
  const given = new Set(['_astro/Page.css', 'pagefind/pagefind.js', 'areas', 'areas.txt', 'files/_astro/a.pdf']);
  expect(() => checkConflicts([page('/areas/ovens/', 'area.astro')], given)).toThrow(
    'public/_astro/Page.css stands where a build puts files of its own. Give it another folder.\n' +
      'public/pagefind/pagefind.js stands where a build puts files of its own. Give it another folder.\n' +
      'public/areas is a file, and pages are in a folder of that name. Give it another name.',
  );
});

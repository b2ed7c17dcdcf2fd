import { expect, test } from 'vitest';
import { isTaken } from './public-files.ts';

test.each([
  'index.html',
  'areas/index.html',
  '404.html',
  '_headers',
  '.htaccess',
  'api/items.json',
  'files/a.pdf',
  // Where the site has a folder, or a file.
  'areas',
  'areas/ovens',
  'api',
  'feed.xml/old.xml',
  'robots.txt/a/b.txt',
])('a team cannot publish public/%s', (file) => {
  expect(isTaken(file)).toBe(true);
});

test.each([
  'robots.txt',
  'favicon.svg',
  'llms.txt',
  'handbook/index.html',
  'areas/ovens.pdf',
  'areas/ovens/plan.pdf',
  'sub/.htaccess',
  '.well-known/security.txt',
])('a team can publish public/%s', (file) => {
  expect(isTaken(file)).toBe(false);
});

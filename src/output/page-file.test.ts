import { expect, test } from 'vitest';
import { fileOfPath, requestPath } from './page-file.ts';

const of = (pathname: string, type = 'page') => {
  const path = { pathname, route: { type } };
  return [fileOfPath(path), requestPath(path, '/plans/')];
};

test('a page is in a folder of its own, but for the one of what is not found', () => {
  expect(of('/')).toEqual(['index.html', '/plans/']);
  expect(of('/areas/ovens/')).toEqual(['areas/ovens/index.html', '/plans/areas/ovens/']);
  expect(of('/404')).toEqual(['404.html', '/plans/404/']);
});

test('a file has its name', () => {
  expect(of('/feed.xml', 'endpoint')).toEqual(['feed.xml', '/plans/feed.xml']);
  expect(of('/api/items.json/', 'endpoint')).toEqual(['api/items.json', '/plans/api/items.json/']);
  expect(of('/_headers', 'endpoint')).toEqual(['_headers', '/plans/_headers/']);
});

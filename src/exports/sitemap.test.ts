import { expect, test, vi } from 'vitest';
import { sitemapDocuments } from './sitemap.ts';

test('the sitemap lists every page by its absolute, encoded URL', () => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/k/');
  const documents = sitemapDocuments(['/', '/areas/öfen/'], new Map([['/areas/öfen/', '2031-04-02']]));
  expect([...documents.keys()]).toEqual(['index', '0']);
  expect(documents.get('index')).toContain('<loc>https://kitchen.example/k/sitemap-0.xml</loc>');
  expect(documents.get('0')).toContain('<loc>https://kitchen.example/k/</loc>');
  expect(documents.get('0')).toContain('<loc>https://kitchen.example/k/areas/%C3%B6fen/</loc>');
  expect(documents.get('0')?.match(/<lastmod>.*/g)).toEqual(['<lastmod>2031-04-02</lastmod>']);
});

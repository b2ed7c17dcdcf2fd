import { expect, test } from 'vitest';
import { samplePublication } from './publication.fixture.ts';
import { sitemapDocuments } from './sitemap.ts';

const { at } = samplePublication('https://kitchen.example');

test('lists every page by its full URL, encoded', () => {
  const documents = sitemapDocuments(['/', '/areas/öfen/'], at);
  expect([...documents.keys()]).toEqual(['sitemap-index', 'sitemap-0']);
  expect(documents.get('sitemap-index')).toContain('<loc>https://kitchen.example/k/sitemap-0.xml</loc>');
  expect(documents.get('sitemap-0')).toContain('<loc>https://kitchen.example/k/</loc>');
  expect(documents.get('sitemap-0')).toContain('<loc>https://kitchen.example/k/areas/%C3%B6fen/</loc>');
});

test('begins another file where one would be longer than the protocol allows', () => {
  const documents = sitemapDocuments(
    Array.from({ length: 50_001 }, (_, number) => `/${number}/`),
    at,
  );
  expect([...documents.keys()]).toEqual(['sitemap-index', 'sitemap-0', 'sitemap-1']);
  expect(documents.get('sitemap-1')?.match(/<loc>/g)).toHaveLength(1);
});

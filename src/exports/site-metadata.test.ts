import { expect, test, vi } from 'vitest';
import { sampleArchive } from './archive.fixture.ts';
import { siteMetadata } from './site-metadata.ts';

const site = `title: Kitchen
team: The kitchen
cycles: [K1, K2, K3]
number: KTN-007
edit: https://git.example/kitchen/reports/edit/main/{path}
`;

test('the metadata say what the site is, and what is open in each area', () => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/k/');
  expect(siteMetadata(sampleArchive({ 'site.yaml': site }), '2031-12-06')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: 'Kitchen',
    author: [{ '@type': 'Organization', name: 'The kitchen' }],
    reportNumber: 'KTN-007',
    url: 'https://kitchen.example/k/',
    dateModified: '2031-12-06',
    codeRepository: 'https://git.example/kitchen/reports',
    description: 'What The kitchen planned, did and carried over.',
    articleBody: `Ovens — small

Choose a thermostat: planned in K3, carried twice, open since K1.

Light the pilot flame: planned in K3, carried once, open since K2.`,
  });
});

test('what is not known is left out', () => {
  expect(JSON.parse(JSON.stringify(siteMetadata(sampleArchive(), undefined)))).not.toHaveProperty('codeRepository');
  expect(Object.keys(siteMetadata(sampleArchive(), undefined)).join()).not.toMatch(/url|date|Number/);
});

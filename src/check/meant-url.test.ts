import { expect, test } from 'vitest';
import { resolveLink } from '../report/markdown/resolve-link.ts';
import { meantUrl } from './meant-url.ts';

const file = 'cycles/k1/status.mdx';

test.each([
  ['sources/slides.pptx', '/sources/slides.pptx'],
  ['../sources/slides.pptx', '/sources/slides.pptx'],
  ['areas/ovens.mdx#k1', '/areas/ovens/#k1'],
  ['./topics/thermostat.mdx', '/topics/thermostat/'],
  ['http//example.org', 'http://example.org'],
  ['https:/example.org/a?b#c', 'https://example.org/a?b#c'],
  ['HTTPS:example.org', 'https://example.org'],
  ['https;//example.org:8080/', 'https://example.org:8080/'],
  ['www.example.org', 'https://www.example.org'],
  ['htps://example.org/a', 'https://example.org/a'],
  ['ada@example.org', 'mailto:ada@example.org'],
  ['htttp://example.org', 'https://example.org'],
])('corrects %j to %j', (href, meant) => {
  expect(meantUrl(href)).toBe(meant);
  expect(resolveLink(meant, file)).toHaveProperty('href');
});

test.each([
  'page.html',
  'ftp://example.org/a',
  '../../site.yaml',
  'javascript:alert(1)',
  'https://',
  'https://example.org:99999/',
  'http/page',
  '%',
  '',
])('makes no guess for %j', (href) => {
  expect(meantUrl(href)).toBeUndefined();
});

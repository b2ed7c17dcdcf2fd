import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- see <https://example.org>', 'mdx-autolink 7:7', '- see https://example.org'],
  ['- see <https://example.org/a?b=c#d>.', 'mdx-autolink 7:7', '- see https://example.org/a?b=c#d.'],
  ['- mail <me@example.org>', 'mdx-autolink 7:8', '- mail me@example.org'],
  ['- a <https://example.org/b|c>', 'mdx-autolink 7:5', '- a [c](https://example.org/b)'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test('a link with words of its own is expected with brackets', () => {
  const expectedFor = (link: string) => checkBody(`- see ${link}\n`).diagnostics[0]?.expected;
  expect(expectedFor('<https://example.org/b|c>')).toBe('[words](URL)');
  expect(expectedFor('<https://example.org/b>')).toMatch(/^the URL without angle brackets/);
});

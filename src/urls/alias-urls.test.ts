import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { aliasUrls } from './site-urls.ts';

test('an id wins over a name, and the first of two equal names gets the URL', () => {
  const area = (title: string, ...aliases: string[]) =>
    `---\ntitle: ${JSON.stringify(title)}\naliases: ${JSON.stringify(aliases)}\n---\n`;
  const { content } = readReports(
    { 'k1/plan': '## Ovens\n\n- Seals\n' },
    {
      'areas/middleware.mdx': area('Investigation & coding — middleware', 'Other coding', '—'),
      'areas/other-coding.mdx': area('Other Coding', 'Investigation and coding: other', 'middleware'),
      'areas/third.mdx': area('Investigation, coding: middleware'),
    },
  );
  expect(Object.fromEntries(aliasUrls('areas', content.areas))).toEqual({
    '/areas/investigation-coding-middleware/': '/areas/middleware/',
    '/areas/investigation-and-coding-other/': '/areas/other-coding/',
  });
});

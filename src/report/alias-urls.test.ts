import { expect, test } from 'vitest';
import { aliasUrls } from './alias-urls.ts';

test('an id wins over a name, and the first of two equal names gets the URL', () => {
  const entries = [
    { id: 'middleware', names: ['Investigation & coding — middleware', 'Other coding', '—'] },
    { id: 'other-coding', names: ['Other Coding', 'Investigation and coding: other', 'middleware'] },
    { id: 'third', names: ['Investigation, coding: middleware'] },
  ];
  const found = aliasUrls(entries, ({ names }) => names).map(
    ({ slug, entry, moved }) => `${slug} ${moved ? '→' : '='} ${entry.id}`,
  );
  expect(found).toEqual([
    'middleware = middleware',
    'other-coding = other-coding',
    'third = third',
    'investigation-coding-middleware → middleware',
    'investigation-and-coding-other → other-coding',
  ]);
});

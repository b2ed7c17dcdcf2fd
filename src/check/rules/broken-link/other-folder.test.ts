import { expect, test } from 'vitest';
import { checkBody } from '../../report.fixture.ts';

test('a path that leads to a content file from another folder becomes the URL of its page', () => {
  const [diagnostic, ...more] = checkBody('- See [the area](../areas/ovens.mdx)\n').diagnostics;
  expect([diagnostic?.code, more]).toEqual(['broken-link', []]);
  expect(diagnostic?.fix).toBe('- See [the area](/areas/ovens/)');
});

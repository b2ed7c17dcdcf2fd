import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

test.each(['site.yaml', 'strings.yaml', 'redirects.yaml'])('a character that nobody sees in %s is reported', (path) => {
  const { diagnostics } = checkKitchen({ [path]: `${kitchen[path] ?? ''}# a\u202eb\n` });
  expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([`hidden-character content/${path}`]);
});

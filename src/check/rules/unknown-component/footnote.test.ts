import { expect, test } from 'vitest';
import { checkBody } from '../../report.fixture.ts';

test('a footnote becomes a note, and its reference goes', () => {
  const { diagnostics } = checkBody('- Seals[^1]\n\n[^1]: All but one.\n');
  expect(diagnostics.map(({ code, position, fix }) => [code, position.line, fix])).toEqual([
    ['unknown-component', 7, '- Seals'],
    ['unknown-component', 9, '<Note>All but one.</Note>'],
  ]);
  expect(checkBody(diagnostics.map(({ fix }) => `${fix}\n\n`).join('')).diagnostics).toEqual([]);
});

import { expect, test } from 'vitest';
import { kitchen } from '../../report/kitchen.fixture.ts';
import { checkKitchen } from '../check.fixture.ts';

test.each([
  ['en', []],
  ['ja', ['the language `ja`, for which the interface has no strings: it is in English, and marked so']],
])('the language %s is reported if the interface does not have it', (language, found) => {
  const site = `${kitchen['site.yaml']!.replace(/^language: .*\n/m, '')}language: ${language}\n`;
  const { diagnostics } = checkKitchen({ 'site.yaml': site });
  expect(diagnostics.filter(({ code }) => code === 'untranslated').map((one) => one.found)).toEqual(found);
});

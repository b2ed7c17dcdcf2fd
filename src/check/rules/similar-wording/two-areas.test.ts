import { expect, test } from 'vitest';
import { textsOf } from '../../../history/inline.fixture.ts';
import { inputOf, kitchenWith, options } from '../../../report/kitchen.fixture.ts';
import { twoTeams } from '../../teams.fixture.ts';
import { check } from '../../check.ts';

function asked(reports: Record<string, string>): string[] {
  const { gaps } = check({ input: inputOf(textsOf(reports)), diagnostics: [] }, options);
  return gaps.flatMap(({ code, position, found }) => (code === 'similar-wording' ? `${position.line} ${found}` : []));
}

const twice = '## Ovens\n\n- Measure heat loss (east)\n\n## Staff\n\n- Measure heat loss';

test('the same words below two areas are asked about, as long as one of the items is new', () => {
  const question = '11 `Measure heat loss`, which is also below `Ovens`, on line 7';
  expect(asked({ 'k1/plan': twice })).toEqual([question]);
  expect(asked({ 'k1/plan': '## Ovens\n\n- Measure heat loss', 'k2/plan': twice })).toEqual([question]);
  expect(asked({ 'k1/plan': twice, 'k2/plan': twice })).toEqual([question]);
});

test('two areas may say the same in few words, and one may drop what the other does', () => {
  expect(asked({ 'k1/plan': '## Ovens\n\n- Hire staff\n\n## Staff\n\n- Hire staff' })).toEqual([]);
  const moved =
    '## Ovens\n\n- [-] Measure heat loss <Item reason="The staff does" />\n\n## Staff\n\n- [/] Measure heat loss';
  expect(asked({ 'k1/status': moved })).toEqual([]);
});

test('two teams that do the same do it each for itself', () => {
  const line = '- [ ] Migrate to the new scales\n';
  const part = (area: string) => `---\n---\n\n## ${area}\n\n${line}`;
  const files = {
    ...twoTeams,
    'cycles/k1/status/bakery.mdx': part('Ovens'),
    'cycles/k1/status/service.mdx': part('Staff'),
  };
  const codesOf = (texts: Record<string, string | undefined>) =>
    check({ input: kitchenWith(texts), diagnostics: [] }, options).gaps.map(({ code }) => code);
  expect(codesOf(files)).not.toContain('similar-wording');
  const ofOne = {
    ...files,
    'areas/staff.mdx': '---\ntitle: Staff\nteam: Bakery\n---\n',
    'cycles/k1/status/service.mdx': undefined,
  };
  const both = { ...ofOne, 'cycles/k1/status/bakery.mdx': `${part('Ovens')}\n## Staff\n\n${line}` };
  expect(codesOf(both)).toContain('similar-wording');
});

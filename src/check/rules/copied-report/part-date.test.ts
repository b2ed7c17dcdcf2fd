import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';
import { twoTeams } from '../../teams.fixture.ts';

test('the date of a part may be some months from the others, but hardly a year', () => {
  const part = (date: string, area: string) => `---\ndate: ${date}\n---\n\n## ${area}\n\n- [ ] Clean ${area}\n`;
  const placesWith = (ofBakery: string, ofService: string) =>
    checkKitchen({
      ...twoTeams,
      'cycles/k1/status/bakery.mdx': part(ofBakery, 'Ovens'),
      'cycles/k1/status/service.mdx': part(ofService, 'Staff'),
    }).diagnostics.map(({ file, code, position: { line } }) => `${file}:${line} ${code}`);
  expect(placesWith('2031-04-02', '2031-06-20')).toEqual([]);
  expect(placesWith('2031-04-02', '2030-04-02')).toEqual(['content/cycles/k1/status/service.mdx:2 copied-report']);
});

import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { waitGroups } from './wait-groups.ts';

const ovens = '---\ntitle: Ovens — small\naliases: [Small ovens]\n---\n';

function groupsOf(reports: Record<string, string>): string[] {
  const { content, history } = readReports(reports, { 'areas/ovens.mdx': ovens });
  return waitGroups(archiveOf(content, history)).map(
    ({ whom, area, id, waits }) => `${whom} (${area?.id}) #${id}: ${waits.map(({ what }) => what).join(', ')}`,
  );
}

test('what is waited for stands by whom it is asked of, an area under its title whatever its name', () => {
  const waiting = [
    'Makers: glue',
    'SMALL OVENS: heat',
    'anything',
    'makers: rubber',
    'Café 2: beans',
    'cafe 2: cups',
    'Café 10: tables',
    'ovens – small: cold',
  ];
  const lines = waiting.map((waitsFor, index) => `- [ ] Line ${index} <Item waitsFor="${waitsFor}" />`);
  expect(groupsOf({ 'k1/status': `## Staff\n${lines.join('\n')}` })).toEqual([
    'Café 2 (undefined) #_by-cafe-2: beans, cups',
    'Café 10 (undefined) #_by-cafe-10: tables',
    'Makers (undefined) #_by-makers: glue, rubber',
    'Ovens — small (ovens) #_by-ovens: heat, cold',
    'undefined (undefined) #_by: anything',
  ]);
});

test('those that wait longest come first', () => {
  const line = (words: string) => `- [ ] ${words} <Item waitsFor="Makers: ${words}" />`;
  const reports = {
    'k1/status': `## Staff\n- [ ] First\n${line('Second')}`,
    'k2/status': `## Staff\n${line('First')}\n${line('Second')}`,
  };
  expect(groupsOf(reports)).toEqual(['Makers (undefined) #_by-makers: Second, First']);
});

import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

const reported = (strings: string) => checkKitchen({ 'strings.yaml': strings }).diagnostics.map(({ fix }) => fix);

test('strings.yaml cannot name a status, and the text for site.yaml is printed', () => {
  expect(reported('status.completed: Done\nmeaning.completed: It is done.\nmenu.home: Start\n')).toEqual([
    'Delete it here, and write `statuses: { completed: { word: Done, meaning: It is done. } }` into site.yaml.',
  ]);
  expect(reported('counted.dropped: { one: given up, other: given up }\nstatus.unrecorded: [Completed]\n')).toEqual([
    'Delete it here, and write `statuses: { dropped: { plural: given up } }` into site.yaml.',
    'Delete this line; site.yaml may say what the status is called.',
  ]);
});

test('what it says about a status does not count', () => {
  const { part } = checkKitchen({ 'strings.yaml': 'status.unrecorded: Completed\ncounted.unrecorded: completed\n' });
  expect(part!.statuses.at(-1)).toMatchObject({ id: 'unrecorded', word: 'Not recorded' });
  expect(part!.wording.strings['counted.unrecorded']).toEqual({ other: 'not recorded' });
});

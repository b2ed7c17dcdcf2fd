import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { builtIn, statusesOf } from '../report/status.ts';
import { markKeys } from './mark-keys.ts';
import { runInTerminal, sandbox } from './sandbox.fixture.ts';

const plan = `---
title: Kitchen K1 plan
---

## Ovens — small

- Measure heat loss
  - East oven
- Choose a thermostat

## Staff

- Training
`;

const status = plan.replace('plan', 'status').replaceAll(/^( *)- /gm, '$1- [?] ');

const site = {
  'site.yaml':
    "title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\nstatuses:\n  blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: It waits. }\n",
  'areas/ovens.mdx': '---\ntitle: Ovens — small\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\n---\n',
  'cycles/k1/plan.mdx': plan,
};

/** Runs `mark` in a terminal in which somebody types keys, and nothing when there are none left. */
async function typing(keys: string, { folder }: { folder: string }, onQuestion?: (number: number) => Promise<void>) {
  const questions: string[] = [];
  const rest = [...keys];
  const { code, out, err } = await runInTerminal(['mark'], {
    cwd: dirname(folder),
    choose: async (question, choices) => {
      questions.push(`${question.replace(/\n\s+/, ' | ')} ${choices.map(({ key }) => key).join('')}`);
      await onQuestion?.(questions.length);
      const key = rest.shift();
      if (key !== undefined) expect(choices.map((choice) => choice.key)).toContain(key);
      return key;
    },
  });
  return { code, questions, out: out.join('\n'), err: err.slice(1).join('\n') };
}

test('each line of a draft is asked for with what was said last, and only its marker is written', async () => {
  const box = await sandbox({ ...site, 'cycles/k1/status.mdx': status.replaceAll('\n', '\r\n') });
  const { code, questions, out } = await typing('x?! ', box);
  expect(code).toBe(0);
  expect(questions).toEqual([
    'Measure heat loss | Ovens — small: planned in the K1 plan (1 of 4) sx/ -!?q',
    'East oven | Ovens — small > Measure heat loss: planned in the K1 plan (2 of 4) sx/ -!?bq',
    'Choose a thermostat | Ovens — small: planned in the K1 plan (3 of 4) sx/ -!?bq',
    'Training | Staff: planned in the K1 plan (4 of 4) sx/ -!?bq',
  ]);
  const marked = status
    .replace('[?] Measure', '[x] Measure')
    .replace('[?] East', 'East')
    .replace('[?] Choose', '[!] Choose')
    .replace('[?] Training', '[ ] Training');
  expect(await box.read('cycles/k1/status.mdx')).toBe(marked.replaceAll('\n', '\r\n'));
  expect(out).toBe('4 answers written.\nnpx almanac check shows what else is missing.');
  expect((await box.run('check', '--strict')).code).toBe(0);
});

test('an item of the newest status report without a marker is asked for, too', async () => {
  const marked = status.replaceAll('[?]', '[x]');
  const box = await sandbox({ ...site, 'cycles/k1/status.mdx': `\ufeff${marked.replace('[x] Training', 'Training')}` });
  expect((await box.run('check')).out).toContain('\n\nnpx almanac mark asks for the markers one by one.\n\n');
  const { questions } = await typing('/', box);
  expect(questions).toEqual(['Training | Staff: planned in the K1 plan (1 of 1) sx/ -!q']);
  expect(await box.read('cycles/k1/status.mdx')).toBe(`\ufeff${marked.replace('[x] Training', '[/] Training')}`);
  expect(await typing('', box)).toEqual({ code: 0, questions: [], out: 'No line waits for a marker.', err: '' });
});

test.each([
  ['skips a line', 'sx-', ['?', 'x', '-', '?'], '2 answers written, 2 lines left as before.'],
  ['takes the last answer back', 'x/b-', ['x', '-', '?', '?'], '2 answers written, 2 lines left as before.'],
  ['goes back to a line that was skipped', 'sb/', ['/', '?', '?', '?'], '1 answer written, 3 lines left as before.'],
  ['stops, and what was answered stays', 'xq', ['x', '?', '?', '?'], '1 answer written, 3 lines left as before.'],
])('somebody %s', async (_, keys, markers, said) => {
  const box = await sandbox({ ...site, 'cycles/k1/status.mdx': status });
  const { code, out } = await typing(keys, box);
  expect([code, out.split('\n')[0]]).toEqual([0, said]);
  const text = await box.read('cycles/k1/status.mdx');
  expect([...text.matchAll(/\[(.)\]/g)].map(([, marker]) => marker)).toEqual(markers);
});

test('where nobody can answer, the lines are listed', async () => {
  const { run, write, read } = await sandbox({ ...site, 'cycles/k1/status.mdx': status });
  expect(await run('mark')).toEqual({
    code: 1,
    out: `content/cycles/k1/status.mdx:7  \`Measure heat loss\`, planned in the K1 plan
content/cycles/k1/status.mdx:8  \`East oven\`, planned in the K1 plan
content/cycles/k1/status.mdx:9  \`Choose a thermostat\`, planned in the K1 plan
content/cycles/k1/status.mdx:13  \`Training\`, planned in the K1 plan`,
    err: '\n4 lines without a marker. In a terminal, this command asks for each.',
  });
  expect(await read('cycles/k1/status.mdx')).toBe(status);
  await write('cycles/k1/status.mdx', status.replaceAll('[?]', '[x]'));
  expect(await run('mark')).toEqual({ code: 0, out: 'No line waits for a marker.', err: '' });
});

test('a report that somebody else changes meanwhile is left alone', async () => {
  const box = await sandbox({ ...site, 'cycles/k1/status.mdx': status });
  const changed = status.replace('[?] Training', '[-] Training');
  const { code, err } = await typing('xx', box, async (number) => {
    if (number === 1) await box.write('cycles/k1/status.mdx', changed);
  });
  expect([code, err]).toEqual([2, 'cycles/k1/status.mdx has changed while this command ran. Run it again.']);
  expect(await box.read('cycles/k1/status.mdx')).toBe(changed);
});

test('other mistakes come first', async () => {
  const box = await sandbox({ ...site, 'cycles/k1/status.mdx': status.replace('## Staff', '## Staf') });
  const { code, questions, out, err } = await typing('x', box);
  expect([code, questions]).toEqual([1, []]);
  expect(out).toMatch(/ error unknown-area[^]*\n1 error in the content\.$/);
  expect(err).toBe('\nNothing was asked: lines are compared with those of other reports, so fix these first.');
});

test('--team asks for the part of one of several teams', async () => {
  const part = (area: string, line: string) => `---\n---\n\n## ${area}\n\n- [?] ${line}\n`;
  const { run } = await sandbox({
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1]\nteams: [Bakery, Service]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
    'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
    'cycles/k1/status/bakery.mdx': part('Ovens', 'Measure heat loss'),
    'cycles/k1/status/service.mdx': part('Staff', 'Train the staff'),
  });
  expect((await run('mark', '--team', 'service')).out).toBe(
    'content/cycles/k1/status/service.mdx:6  `Train the staff`, new',
  );
  expect((await run('mark', '--team', 'Servce')).err).toContain('no team Servce: did you mean Service?');
});

test('every choice has a key of its own, which a keyboard has', () => {
  expect(markKeys(builtIn).statuses.map(({ key }) => key)).toEqual(['x', '/', ' ', '-']);
  const own = { word: 'Wartet', meaning: 'Es wartet.', shape: 'bar' };
  const statuses = statusesOf({
    late: { ...own, word: 'Spät', marker: 's' },
    shared: { ...own, word: 'Bei anderen', marker: 'b' },
    ticked: { ...own, word: 'Geprüft', marker: '✓' },
    other: { ...own, word: 'Ждёт', marker: 'Ж' },
  });
  const { statuses: marked, unknown, skip, back, quit } = markKeys(statuses);
  expect([...marked, unknown, skip, back, quit].map(({ key }) => key)).toEqual([
    ...['x', '/', ' ', '-', 's', 'b', 'G', '1'],
    ...['?', 'k', 'a', 'q'],
  ]);
});

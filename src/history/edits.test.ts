import { expect, test } from 'vitest';
import { kitchenWith, options } from '../report/kitchen.fixture.ts';
import { formerReader } from '../report/former-report.ts';
import { readContent } from '../report/read-content.ts';
import { editsIn } from './edits.ts';

const content = readContent(kitchenWith({}), options).content!;
const read = formerReader(content);
const head = '---\ntitle: Kitchen K1 status\n---\n\n';

/** Texts of a report as they are compared; the last is that of today. */
function readAll(texts: readonly string[]) {
  const path = 'cycles/k1/status.mdx';
  const today = readContent(kitchenWith({ [path]: texts.at(-1) }), options).part!.reports[0]!;
  return read(texts, today);
}

/** The edits between texts of one report, of the first day, the second and so on, each as one text. */
function editsOf(...bodies: string[]) {
  const sections = readAll(bodies.map((body) => `${head}${body}\n`));
  const versions = sections.map((each, index) => ({ day: `2031-05-0${index + 1}`, sections: each! }));
  const { lines = [], corrections = 0 } = editsIn(versions) ?? {};
  const shown = lines.map(({ kinds, day, before, now, area }) => {
    const [earlier, later] = [before, now].map((line) => line && `${line.status.id} ${line.text}`);
    return `${kinds.join(' ')} ${day.slice(-1)}: ${earlier ?? '—'} → ${later ?? '—'}${area ? ` (${area})` : ''}`;
  });
  return [...shown, ...(corrections > 0 ? [`${corrections} corrected`] : [])];
}

test('each line has the edits since the first text, and the day of the last of them', () => {
  const presented = '## Ovens\n\n- [ ] Replace the door seals\n- [/] Measure heat loss\n- [ ] Choose a thermostat';
  const second = '## Ovens\n\n- [/] Replace the door seals\n- [/] Measure heat loss\n- [ ] Choose a thermostat';
  const third =
    '## Ovens\n\n- [x] Replace the door seals\n- [/] Measure loss of heat at night\n- Light the pilot flame\n- [ ] Choose a thermostat';
  const fourth = third.replace('\n- [ ] Choose a thermostat', '');
  expect(editsOf(presented, second, third, fourth)).toEqual([
    'status 3: not-started Replace the door seals → completed Replace the door seals',
    'reworded 3: in-progress Measure heat loss → in-progress Measure loss of heat at night',
    'added 3: — → unrecorded Light the pilot flame',
    'removed 4: not-started Choose a thermostat → —',
  ]);
});

test('a line can be edited in several ways, and a line that was added is only added', () => {
  expect(
    editsOf(
      '## Ovens\n\n- [ ] Replace the door seals <Item due="2031-06-30" />',
      '## Ovens\n\n- [ ] Replace the door seals <Item due="2031-06-30" />\n- Buy shelves',
      '## Ovens\n\n- [x] Replace all the door seals <Item due="2031-08-31" />\n- [x] Buy shelves',
    ),
  ).toEqual([
    'status reworded due 3: not-started Replace the door seals → completed Replace all the door seals',
    'added 2: — → completed Buy shelves',
  ]);
});

test('what is as it was is no edit, whatever it was in between', () => {
  const text = '## Ovens\n\n- [ ] Replace the door seals\n- Buy shelves';
  expect(editsOf(text, text.replace('[ ]', '[x]').replace('\n- Buy shelves', ''), text)).toEqual([]);
  expect(editsOf(text, `${text}\n\n## Staff\n\nNobody left.`)).toEqual([]);
});

test('a line that is reworded bit by bit stays the same line', () => {
  expect(
    editsOf(
      '## Ovens\n\n- Replace the old door seals',
      '## Ovens\n\n- Replace the new door seals soon',
      '## Ovens\n\n- Mend the new door seals soon enough',
    ),
  ).toEqual(['reworded 3: unrecorded Replace the old door seals → unrecorded Mend the new door seals soon enough']);
});

test('a line that gets more words, or loses some, is reworded', () => {
  expect(editsOf('## Ovens\n\n- Seals', '## Ovens\n\n- Seals, and a design for doors')).toEqual([
    'reworded 2: unrecorded Seals → unrecorded Seals, and a design for doors',
  ]);
});

test.each([
  ['a letter', 'Choose a thermostst', 'Choose a thermostat'],
  ['two letters that were swapped', 'Choose a thermotsat', 'Choose a thermostat'],
  ['case, accents and punctuation', 'choose a thermostat - for the creche', 'Choose a thermostat: for the Crèche'],
  ['a link', 'Choose a [thermostat](https://example.org/a)', 'Choose a [thermostat](https://example.org/b)'],
])('%s is a correction', (_name, before, now) => {
  expect(editsOf(`## Ovens\n\n- ${before}`, `## Ovens\n\n- ${now}`)).toEqual(['1 corrected']);
});

test.each([
  ['The doors do now open', 'The doors do not open'],
  ['Keep symmetric doors closed', 'Keep asymmetric doors closed'],
  ['Heat the oven to 2000000 degrees', 'Heat the oven to 2000001 degrees'],
  ['Keep the heat at ≤ 5 degrees', 'Keep the heat at ≥ 5 degrees'],
  ['Replace the door seals (all but one)', 'Replace the door seals'],
])('“%s” and “%s” are not the same words', (before, now) => {
  expect(editsOf(`## Ovens\n\n- ${before}`, `## Ovens\n\n- ${now}`)).toEqual([
    `reworded 2: unrecorded ${before} → unrecorded ${now}`,
  ]);
});

test('characters that nobody sees are left out', () => {
  expect(editsOf('## Ovens\n\n- Buy \u202eshelves', '## Ovens\n\n- Buy shelves')).toEqual([]);
});

test('other work is no rewording', () => {
  expect(editsOf('## Ovens\n\n- Write tests', '## Ovens\n\n- Write letters')).toEqual([
    'added 2: — → unrecorded Write letters',
    'removed 2: unrecorded Write tests → —',
  ]);
});

test('sub-lines of a reworded line are as they were, and those of another line moved', () => {
  const presented = '## Ovens\n\n- Replace the door seals\n  - East\n  - West\n- Buy shelves';
  expect(editsOf(presented, '## Ovens\n\n- Replace all the door seals\n  - East\n- Buy shelves\n  - West')).toEqual([
    'reworded 2: unrecorded Replace the door seals → unrecorded Replace all the door seals',
    'moved 2: unrecorded West → unrecorded West',
  ]);
});

test('a line below another heading moved, and takes its sub-lines along', () => {
  expect(
    editsOf(
      '## Ovens\n\n- Train the cooks\n  - In spring\n\n## Staff\n\n- Hire',
      '## Ovens — small\n\n## Staff\n\n- Hire\n- [x] Train the cooks\n  - In spring',
    ),
  ).toEqual(['status moved 2: unrecorded Train the cooks → completed Train the cooks (ovens)']);
});

test('lines with the same words are told apart by their order', () => {
  expect(editsOf('## Ovens\n\n- [ ] Test\n- [ ] Test', '## Ovens\n\n- [ ] Test\n- [x] Test')).toEqual([
    'status 2: not-started Test → completed Test',
  ]);
});

test('a text with a heading that names no area today, without fields or in conflict cannot be compared', () => {
  const text = '## Ovens\n\n- Buy shelves\n';
  const former = [`${head}${text}\n## Larder\n\n- Buy jars\n`, text, `${head}<<<<<<< ours\n${text}`];
  const today = `${head}${text}- Buy lamps\n`;
  for (const one of former) expect(readAll([one, today])[0]).toBe(undefined);
  expect(readAll([head + text, today])[0]).toHaveLength(1);
});

const areas = (read: ReturnType<typeof readAll>) => read.map((sections) => sections?.map(({ area }) => area));
const staff = '\n## Staff\n\n- Hire\n';

test('only sections that differ are read', () => {
  const [before, now] = ['## Ovens\n\n- Buy shelves\n', '## Ovens\n\n- Buy lamps\n'];
  expect(areas(readAll([head + before + staff, head + now + staff]))).toEqual([['ovens'], ['ovens']]);
  expect(areas(readAll([head + staff + before, head + staff]))).toEqual([['ovens'], []]);
});

test.each([
  ['code with a row like a heading', '```\n## Staff\n```\n'],
  ['headings of level 1', '\n# Ovens\n'],
  ['definitions of links', '\n[lamps]: https://example.org/lamps\n'],
])('texts with %s are read whole', (_name, more) => {
  const text = (line: string) => `${head}## Ovens\n\n- ${line}\n\n${more}${staff}`;
  const [before, now] = areas(readAll([text('Buy [shelves][lamps]'), text('Buy [jars][lamps]')]));
  expect(before).toEqual(now);
  expect(now?.at(-1)).toBe('staff');
});

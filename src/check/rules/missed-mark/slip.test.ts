import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- See [the area](/areas/ovens/ for more', '- See [the area](/areas/ovens/) for more'],
  ['- See [a page](https://example.org/a, and that', '- See [a page](https://example.org/a), and that'],
  ['- See [a file](/files/sources/my file.pdf) here', '- See [a file](/files/sources/my%20file.pdf) here'],
  ['Read [it](plan.mdx', 'Read [it](plan.mdx)'],
  ['- See (the area)[/areas/ovens/]', '- See [the area](/areas/ovens/)'],
  ['- See (a page)[https://example.org/a] for more', '- See [a page](https://example.org/a) for more'],
  ['- Adjust the [[Thermostat]]', '- Adjust the Thermostat'],
  ['- Adjust the [[thermostat|temperature control]]', '- Adjust the temperature control'],
])('a malformed link is corrected: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  ['- See [KAFKA-1|https://example.org/1] first', '- See [KAFKA-1](https://example.org/1) first'],
  ['- ** Kafka ** brokers', '- **Kafka** brokers'],
  ['- Kafka\n\n  ![Lag](my lag.png)', '  ![Lag](my%20lag.png)'],
  ['- See [Ida](mailto: ida@example.org)', '- See [Ida](mailto:ida@example.org)'],
  ['- **Kafka ** brokers', '- **Kafka** brokers'],
  ['- See [the plan][plan]', 'Put the URL in parentheses behind the words: [words](URL).'],
  ['- Kafka\n\n  > [!NOTE]\n  > Late', '  <Note>Late</Note>'],
  [':::note\nLate\n:::', '<Note>Late</Note>'],
  [':::tip Kafka\n\nLate\n\n:::', '<Note>\n\nKafka\n\nLate\n\n</Note>'],
  [':::tip\n- [x] Kafka\n:::', '- [x] Kafka'],
  ['- See the plan[^1]', 'Put the words of this footnote in parentheses, or delete it.'],
  ['- Kafka\n\n![[lag.png]]', 'Write it as ![what the picture shows](its path).'],
])('markup of other programs is reported: %j', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`).map((found) => found.replace(/^\S+ \S+ /, ''))).toEqual([fix]);
});

test.each([
  '- `[x|https://example.org] ** a **`',
  '- A (note) [1]',
  '- A (note)[1]',
  '- 80% of **all** and **more**',
  '- [a][b] and \\[^1]\n\n[b]: /b',
  '- a[[ij]] and [[1, 2], [3]]',
  '- A [list](of all) things',
  '- `[a](/b`',
  '- \\[a](/b',
  '- [a](/b)',
  '- [a](</b c>)',
])('no malformed link is found in %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

test('a comment from Google Docs and its sign are to be deleted', () => {
  const body = '## Staff\n\n- [x] Kafka\\[a\\] upgrade\n\n\\[a\\]Really done?';
  expect(fixesIn(body)).toEqual(['missed-mark 6:12 - [x] Kafka upgrade', 'missed-mark 8:1 Delete this line.']);
});

test('so are comments from Word, by their initials, each at its place', () => {
  expect(fixesIn('## Staff\n\n- [x] Kafka[MK1] [JS2]\n\n[MK1]: Really done?\n[JS2]Yes')).toEqual([
    'missed-mark 6:12 - [x] Kafka',
    'missed-mark 8:1 Delete this line.',
    'missed-mark 9:1 Delete this line.',
  ]);
});

test.each(['- [x] Kafka\\[a\\]', '- [x] Values of a[i]\n\n[i] is an index', '[a](/areas/staff/) and x[a]'])(
  '%j has no comment',
  (body) => {
    expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
  },
);

const url = 'https://git.example/kit/ovens/pull/12';

test.each([
  [`- Fix a leak by @ann in ${url}`, `- Fix a leak <Item evidence="${url}" />`],
  [`- Fix a leak by @renovate[bot] in <${url}>`, `- Fix a leak <Item evidence="${url}" />`],
  [`- Fix a leak by @ann in [#12](${url})`, `- Fix a leak <Item evidence="${url}" />`],
  ['- Fix a leak by @ann in #12', '- Fix a leak (#12)'],
])('a line of release notes has the change as evidence: %s', (line, fix) => {
  expect(fixesIn(`## Staff\n\n${line}`)).toContain(`missed-mark 6:13 ${fix}`);
});

test.each(['Fix a leak by @ann in #12', '- Fix a leak by @ann in the oven', '- Train by hand in #12'])(
  'another line is none: %s',
  (line) => {
    expect(fixesIn(`## Staff\n\n${line}`)).toEqual([]);
  },
);

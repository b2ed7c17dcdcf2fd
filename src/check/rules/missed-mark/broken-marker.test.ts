import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([['- ( ) Train', '- [ ] Train', '- Train']])(
  '%s is corrected to a marker in a status report, and to none in a plan',
  (written, status, plan) => {
    expect(fixesIn(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
    expect(fixesIn(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
  },
);

test.each([
  ['- [x Train', '- [x] Train', '- Train'],
  ['- [ Train [us](/areas/staff/)', '- [ ] Train [us](/areas/staff/)', '- Train [us](/areas/staff/)'],
  ['- x] Train', '- [x] Train', '- Train'],
  ['- **[x] Train** us', '- [x] **Train** us', '- **Train** us'],
  ['- [x]: Train us', '- [x] Train us', '- Train us'],
  ['- ［x］Train', '- [x] Train', '- Train'],
  ['- \\[x\\] Train', '- [x] Train', '- Train'],
  ['- \\[ \\] Train', '- [ ] Train', '- Train'],
  ['- ［　］ Train', '- [ ] Train', '- Train'],
])('the broken marker in %s is corrected', (written, status, plan) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(fixesIn(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
  expect(fixesIn(`## Staff\n\n${status}`)).toEqual([]);
});

test.each([
  ['- x Kafka', '- [x] Kafka'],
  ['- Kafka (x)', '- [x] Kafka'],
  ['- Kafka (/)', '- [/] Kafka'],
  ['- Kafka ( )', '- [ ] Kafka'],
  ['- **[x]** Kafka', '- [x] Kafka'],
  ['- __[/]__ Kafka', '- [/] Kafka'],
])('a marker with other signs around it is corrected: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  '- [x and y] Train',
  '- \\[x Train',
  '- x\\] Train',
  '- [x] \\[x] Train',
  '- [x] [x](/areas/staff/) Train',
  '- [x][WIP] Train',
])('%s is accepted as text', (written) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([]);
});

test('a marker before an invalid URL is read as a marker', () => {
  expect(fixesIn('## Staff\n\n- [x] https://exa\\_mple.org')).toEqual([]);
});

test('the tick and the cross of Jira are no markers with the same character', () => {
  const question =
    'Write the marker that is true; in Jira and Confluence, (/) is a tick, (x) a cross and (!) a warning.';
  expect(fixesIn('## Staff\n\n- (/) Train\n- (x) Cook')).toEqual([
    `missed-mark 6:3 ${question}`,
    `missed-mark 7:3 ${question}`,
  ]);
  expect(fixesIn('## Staff\n\n- (x) Cook')).toEqual(['missed-mark 6:3 - [x] Cook']);
  expect(fixesIn('## Staff\n\n- (/) Train\n- (!) Cook\n- (x) Wash')).toEqual([
    'missed-mark 6:3 - [x] Train',
    `missed-mark 7:3 ${question}`,
    `missed-mark 8:3 ${question}`,
  ]);
});

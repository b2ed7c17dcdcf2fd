import { expect, test } from 'vitest';
import { checkBody, fixAll, fixesIn } from '../../report.fixture.ts';

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

test.each(['- (x) Kafka', '- (/) Kafka', '- Kafka (x)'])(
  'in Jira and Confluence, the signs of %s mean something else than the same character between brackets',
  (line) => {
    const { diagnostics } = checkBody(`## Staff\n\n${line}`);
    const fix = '- [x] Kafka\nor:\n- [/] Kafka\nor:\n- [ ] Kafka\nor:\n- [-] Kafka';
    expect(diagnostics).toMatchObject([{ code: 'missed-mark', certainty: 'choose', fix }]);
  },
);

import { expect, test } from 'vitest';
import { textsOf } from '../../../history/inline.fixture.ts';
import { inputOf, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';

const body = `## Ovens\n\n- [/] Measure heat loss\n- [ ] Choose a thermostat\n- [ ] Paint the doors\n  - [ ] Big oven\n- [/] Clean the hood\n`;

/** What is asked about a status after one with these lines. */
function asked(status: string, plan = ''): string[] {
  const plans: Record<string, string> = plan === '' ? {} : { 'k2/plan': plan };
  const input = inputOf(textsOf({ 'k1/status': body, ...plans, 'k2/status': status }));
  const { gaps } = check({ input, diagnostics: [] }, options);
  return gaps.flatMap(({ code, file, found }) => (code === 'copied-report' ? `${file.slice(15)} ${found}` : []));
}

test('a report that nobody has edited is asked about', () => {
  expect(asked(body)).toEqual(['k2/status.mdx the lines and statuses of the k1 status']);
  expect(asked(body.replace('hood', 'filter'))).toEqual([
    'k2/status.mdx the lines and statuses of the k1 status, but for 1 word',
  ]);
});

test('a report with another status, more words or a line less says something', () => {
  expect(asked(body.replace('[ ]', '[/]'))).toEqual([]);
  expect(asked(`All ovens are cold since the fire of April.\n\n${body}`)).toEqual([]);
  expect(asked(body.replace('- [ ] Choose a thermostat\n', ''))).toEqual([]);
});

test('a plan may repeat what the status before it lists', () => {
  expect(asked(body.replace('[ ]', '[x]'), body.replaceAll(/\[.\] /g, ''))).toEqual([]);
});

test('a status with the lines of its plan and no marker is asked about', () => {
  const plan = body.replaceAll(/\[.\] /g, '');
  const found = 'k2/status.mdx the lines of the k2 plan, none of which has a marker';
  expect(asked(plan, plan)).toEqual([found]);
  expect(asked(plan.replace('- Clean', '- [x] Clean'), plan)).toEqual([]);
});

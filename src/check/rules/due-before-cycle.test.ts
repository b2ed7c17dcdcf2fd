import { expect, test } from 'vitest';
import { kitchenWith, options } from '../../report/kitchen.fixture.ts';
import { check } from '../check.ts';

function gapsIn(reports: Record<string, string>) {
  const files = Object.entries(reports).map(([key, body]) => {
    return [`cycles/${key}.mdx`, `---\ntitle: Report\n---\n\n## Ovens\n\n${body}\n`];
  });
  const input = kitchenWith({
    'site.yaml': 'title: K\nteam: T\ncycles: [{ label: K1, starts: 2031-01-01 }, { label: K2, starts: 2031-04-01 }]\n',
    'topics/thermostat.mdx': undefined,
    ...Object.fromEntries(files),
  });
  const { gaps } = check({ input, diagnostics: [] }, options);
  return gaps.filter(({ code }) => code === 'due-before-cycle').map(({ file, position }) => `${file} ${position.line}`);
}

test('a due date that was past when it was given is questioned', () => {
  const first = '- [ ] Seals <Item due="2030-12-31" />';
  expect(
    gapsIn({
      'k1/status': first,
      'k2/plan': `${first.replace('[ ] ', '')}\n- Doors <Item due="2031-03-31" />\n- Paint <Item due="2031-04-01" />`,
    }),
  ).toEqual(['content/cycles/k2/plan.mdx 8']);
  expect(gapsIn({ 'k1/status': '- [ ] Seals', 'k2/status': '- [x] Seals <Item due="2031-03-31" />' })).toEqual([]);
});

test('without the first day of the cycle, the date of the plan counts', () => {
  const gapsFor = (label: string, date: string, due: string) => {
    const input = kitchenWith({
      'site.yaml': `title: K\nteam: T\ncycles: [K1, ${label}]\n`,
      'topics/thermostat.mdx': undefined,
      'cycles/k1/status.mdx': '---\ntitle: Report\n---\n\n## Ovens\n\n- [ ] Seals\n',
      [`cycles/${label.toLowerCase()}/plan.mdx`]: `---\ntitle: Report\n${date}---\n\n## Ovens\n\n- Seals <Item due="${due}" />\n`,
    });
    return check({ input, diagnostics: [] }, options).gaps.map(({ code }) => code);
  };
  expect(gapsFor('K2', 'date: 2031-04-02\n', '2030-06-30')).toEqual(['due-before-cycle']);
  expect(gapsFor('K2', 'date: 2031-04-02\n', '2031-03-31')).toEqual(['due-before-cycle']);
  expect(gapsFor('K2', '', '2030-06-30')).toEqual([]);
});

import { expect, test } from 'vitest';
import { archiveOf } from './archive.ts';
import { readReports } from './inline.fixture.ts';

const topics = {
  'topics/thermostat.mdx': '---\nterm: Thermostat\naliases: [Thermostats]\n---\n',
  'topics/seal.mdx': '---\nterm: Seal\n---\n',
  'topics/lamp.mdx': '---\nterm: Lamp\n---\n',
};

test('collects the lines and sub-lines that mention a topic, in the order of the reports', () => {
  const { content, history } = readReports(
    {
      'k1/status': '## Staff\n\n- Handbook\n  - The thermostat\n\n## Ovens\n\n- Thermostats and a seal',
      'k2/plan': '## Ovens\n\n- Choose a thermostat\n- Replace the seal\n- Thermostatic valve',
    },
    topics,
  );
  const lines = [...archiveOf(content, history).linesByTopic].map(([topic, appearances]) => [
    topic,
    appearances.map(({ report, line }) => `${report.key} ${line.text}`),
  ]);
  expect(lines).toEqual([
    ['thermostat', ['k1/status The thermostat', 'k1/status Thermostats and a seal', 'k2/plan Choose a thermostat']],
    ['seal', ['k1/status Thermostats and a seal', 'k2/plan Replace the seal']],
  ]);
});

test('knows since when open items are unchanged, those unchanged longest first', () => {
  const lines = (index: number) => `## Ovens\n\n- [/] Seals\n- [/] Lamp (${index})\n${index > 1 ? '- [ ] Doors' : ''}`;
  const reports = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`k${index}/status`, lines(index)]));
  const { content, history } = readReports(reports);
  const unchanged = [...archiveOf(content, history).stale].map(([{ id }, { since }]) => [id, since.cycle.id]);
  expect(unchanged).toEqual([
    ['ovens/seals', 'k1'],
    ['ovens/doors', 'k2'],
  ]);
});

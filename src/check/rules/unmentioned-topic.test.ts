import { expect, test } from 'vitest';
import { gapTexts } from '../gaps.fixture.ts';

test('a topic is reported unless a line or another text mentions it', () => {
  const topic = (term: string, body: string) => `---\nterm: ${term}\n---\n\n${body}\n`;
  expect(
    gapTexts(
      { 'k1/plan': '- Choose a thermostat' },
      {
        'topics/heat.mdx': topic('Heat', 'Heat is lost.'),
        'topics/oven.mdx': topic('Oven', 'It bakes.'),
        'topics/thermostat.mdx': topic('Thermostat', 'Part of an oven.'),
      },
    ),
  ).toEqual(['unmentioned-topic 1: the topic `Heat`, which no line mentions']);
});

import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- Ask <@U024BE7LH> first', 'Write the name of the person or channel, or delete it.'],
  ['- Ask <@U024BE7LH|ann> first', '- Ask ann first'],
  ['- Ask <#C02|general> first', '- Ask general first'],
])('a mention of Slack is not escaped: %s', (body, fix) => {
  expect(checkBody(body).diagnostics).toMatchObject([{ code: 'mdx-less-than', fix }]);
  expect(checkBody(body).diagnostics[0]?.certainty).not.toBe('certain');
});

test.each([
  ['- a <5', 'mdx-less-than 7:5', '- a \\<5'],
  ['- a <= 5', 'mdx-less-than 7:5', '- a \\<= 5'],
  ['- a <-- b', 'mdx-less-than 7:5', '- a \\<-- b'],
  ['- a https://example.org/<5 b', 'mdx-less-than 7:25', '- a `https://example.org/<5` b'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

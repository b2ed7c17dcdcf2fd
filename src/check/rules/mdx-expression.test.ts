import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- a {b} c', 'mdx-expression 7:5', '- a \\{b} c'],
  ['- a {b c} d', 'mdx-expression 7:5', '- a \\{b c} d'],
  ['- a {b', 'mdx-expression 7:5', '- a \\{b'],
  ['- {{b}}', 'mdx-expression 7:3', '- \\{\\{b}}'],
  ['- a {{{b}}} c', 'mdx-expression 7:5', '- a \\{\\{\\{b}}} c'],
  ['- a {b {c} d}', 'mdx-expression 7:5', '- a \\{b \\{c} d}'],
  ['- a {/* b */} c', 'mdx-expression 7:5', '- a <Note>b</Note> c'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test.each([
  ['- Use {env}.{team}.{name} for `x{y}`', '- Use \\{env}.\\{team}.\\{name} for `x{y}`'],
  ['- {a} and \\{b} and {1 +', '- \\{a} and \\{b} and \\{1 +'],
  ['- {{a}} <Item reason="{b}" />', '- \\{\\{a}} <Item reason="{b}" />'],
])('all braces of a line are reported as one mistake: %s', (body, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(diagnostics).toMatchObject([{ code: 'mdx-expression', fix }]);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test.each([
  ['- Kafka {status:colour=Green|title=DONE}', '- [x] Kafka'],
  ['- {status:title=In progress|colour=Yellow} Kafka', '- [/] Kafka'],
  ['- Kafka: {status:DONE}', '- [x] Kafka'],
  ['- Kafka {color:#36b37e}*DONE*{color}', '- [x] Kafka'],
  ['- [x] Kafka {status:colour=Green|title=DONE}', '- [x] Kafka'],
  ['- [x] [Kafka 3.8]{.underline}', '- [x] Kafka 3.8'],
  ['- [x] Kafka {#kafka .class key="a b"}', '- [x] Kafka'],
  ['{info}\nWe need help.\n{info}', '<Note>We need help.</Note>'],
])('what other programs write is understood: %s', (body, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(diagnostics).toMatchObject([{ code: 'mdx-expression', fix }]);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test('a status of another program that may mean several is a question', () => {
  const fix = ['x', '/', ' ', '-'].map((mark) => `- [${mark}] Kafka (Phase 2)`).join('\nor:\n');
  expect(checkBody('- Kafka {status:title=Phase 2}').diagnostics).toMatchObject([{ code: 'mdx-expression', fix }]);
});

test.each([
  ['- Use {name} and {other.name}', true],
  ['- Kafka {toc}', false],
  ['- Kafka {status:title=DONE}', false],
  ['- Kafka {.class}', false],
  ['- Kafka {1 + 1}', false],
  ['\\begin{itemize}', false],
  ['- {name} and \\emph{Kafka}', false],
])('the fix for %s is certain: %s', (body, isCertain) => {
  expect(checkBody(body).diagnostics.some((found) => found.certainty === 'certain')).toBe(isCertain);
});

test('a command of LaTeX is no text to escape', () => {
  const fix = 'Write in Markdown what this command does, or put it between backticks if it is text.';
  expect(checkBody('\\begin{itemize}').diagnostics).toMatchObject([{ found: '`\\begin{itemize}`', fix }]);
  expect(checkBody('- {name} and \\emph{Kafka}').diagnostics[0]?.fix).toBe('- \\{name} and \\emph{Kafka}');
});

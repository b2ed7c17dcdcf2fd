import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { builtIn } from '../report/status.ts';
import { shareSentence, unbroken } from './report-counts.ts';

function sentenceFor(plan: string, status: string): string {
  const { history, t } = readReports({ 'k1/plan': `## Ovens\n\n${plan}`, 'k1/status': `## Ovens\n\n${status}` });
  return shareSentence(outcomesOf(history.cycles[0]!, history)!, t);
}

test('a sentence gives the share delivered if no planned item is without a status', () => {
  expect(sentenceFor('- Seals\n- Lamp\n- Doors', '- [x] Seals\n- [/] Lamp')).toBe(
    '1 of 3 planned items delivered: 33%.',
  );
  expect(sentenceFor('- Seals', '- [x] Seals')).toBe('1 of 1 planned item delivered: 100%.');
});

test('a sentence says why there is no share delivered', () => {
  expect(sentenceFor('- Seals\n- Lamp\n- Doors', '- [x] Seals\n- Lamp\n- [/] Doors')).toBe(
    'Share delivered: unknown (1 planned item has no status).',
  );
  expect(sentenceFor('Nothing yet.', '- [x] Seals')).toBe('The plan lists no items, so there is no share to give.');
});

test('keeps numbers with what they count, and the words of a status together', () => {
  const { t } = readReports({ 'k1/plan': '## Ovens' });
  expect(unbroken('Status of 26 items in 5 areas: 1 dropped and 25 not recorded. Plan of 19 items.', builtIn, t)).toBe(
    'Status of 26\u00a0items in 5\u00a0areas: 1\u00a0dropped and 25\u00a0not\u00a0recorded. Plan of 19\u00a0items.',
  );
  expect(unbroken('1 new, 2 no longer listed', builtIn, t)).toBe('1\u00a0new, 2\u00a0no\u00a0longer\u00a0listed');
});

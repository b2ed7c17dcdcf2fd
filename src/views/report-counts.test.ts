import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { shareSentence } from './report-counts.ts';

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

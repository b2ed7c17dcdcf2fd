import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { shareSentence } from './share-sentence.ts';

function sentenceFor(plan: string, status: string): string {
  const { history } = readReports({ 'k1/plan': `## Ovens\n\n${plan}`, 'k1/status': `## Ovens\n\n${status}` });
  return shareSentence(outcomesOf(history.cycles[0]!, history)!);
}

test('gives the share if no planned item is without a status', () => {
  expect(sentenceFor('- Seals\n- Lamp\n- Doors', '- [x] Seals\n- [/] Lamp')).toBe(
    '1 of 3 planned items delivered: 33%.',
  );
  expect(sentenceFor('- Seals', '- [x] Seals')).toBe('1 of 1 planned item delivered: 100%.');
});

test('says why there is no share', () => {
  expect(sentenceFor('- Seals\n- Lamp', '- [x] Seals\n- Lamp')).toBe(
    'Share delivered: unknown (1 planned item has no status).',
  );
  expect(sentenceFor('Nothing yet.', '- [x] Seals')).toBe('The plan lists no items, so there is no share to give.');
});

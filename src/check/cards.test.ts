import { expect, test } from 'vitest';
import { inEnglish, statusWordsOf } from '../report/status-words.ts';
import { cardAsBullet } from './cards.ts';

const words = statusWordsOf(inEnglish);

test.each([
  ['Status: Done\nOwner: Ann\nTask: Kafka', '- [x] Kafka (Ann)'],
  ['**Kafka**\nStatus: In progress', '- [/] **Kafka**'],
  ['Estado: Hecho\nTarea: Kafka', '- [x] Kafka'],
])('the card %j is the bullet %j', (card, bullet) => {
  expect(cardAsBullet(card, false, words)).toBe(bullet);
});

test('in a plan, the bullet has no status', () => {
  expect(cardAsBullet('Task: Kafka\nStatus: To do', true, words)).toBe('- Kafka');
});

test.each(['Status: Done', 'Owner: Ann\nTask: Kafka', 'Kafka\nStatus: unknown to anybody', 'One\nTwo\nStatus: Done'])(
  '%j is none',
  (text) => {
    expect(cardAsBullet(text, false, words)).toBeUndefined();
  },
);

test('the due date of open work is in the tag', () => {
  expect(cardAsBullet('Task: Kafka\nProgress: In progress\nDue: 2031-06-30', false, words)).toBe(
    '- [/] Kafka <Item due="2031-06-30" />',
  );
  expect(cardAsBullet('Task: Kafka\nProgress: Done\nDue: 2031-06-30', false, words)).toBe('- [x] Kafka (2031-06-30)');
});

import { expect, test } from 'vitest';
import { inEnglish, statusWordsOf } from '../report/status-words.ts';
import { rowsAsBullets } from './csv-rows.ts';

const words = statusWordsOf(inEnglish);

test('rows of an export become bullets with the markers of its statuses', () => {
  const text = 'Title,Status,Assignees\nMove Kafka,Done,ann\n"Retire the forum, archive threads",Backlog,\nWiki,Odd,';
  expect(rowsAsBullets(text, false, words)).toEqual([
    '- [x] Move Kafka',
    '- [ ] Retire the forum, archive threads',
    '- Wiki (Odd)',
  ]);
  expect(rowsAsBullets('Status;Name\nDone;Kafka', false, words)).toEqual(['- [x] Kafka']);
  expect(rowsAsBullets('Title,Status\nKafka,Backlog', true, words)).toEqual(['- Kafka']);
});

test.each(['Title,Status', 'Title, a word\nKafka, done', 'Kafka, done\nWiki, open', 'Title,Status\nKafka'])(
  '%j is no export',
  (text) => {
    expect(rowsAsBullets(text, false, words)).toBeUndefined();
  },
);

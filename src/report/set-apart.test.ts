import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setApart, statusField, statusOfTitle } from './set-apart.ts';
import { inEnglish, statusWordsOf } from './status-words.ts';

const words = statusWordsOf(inEnglish);
const read = (text: string) => {
  const { status, others } = setApart(text, words) ?? {};
  return status && [status.id, others];
};

test.each([
  ['Kafka (done)', 'completed'],
  ['Kafka (DONE).', 'completed'],
  ['[DONE] Kafka', 'completed'],
  ['\\[DONE\\] Kafka', 'completed'],
  ['(hecho) Kafka', 'completed'],
  ['Kafka – erledigt', 'completed'],
  ['Kafka - in progress', 'in-progress'],
  ['Kafka: terminé', 'completed'],
  ['Kafka – Status: done', 'completed'],
  ['Kafka **Done**', 'completed'],
  ['Kafka: **done**.', 'completed'],
  ['Kafka – **cancelled**', 'dropped'],
  ['Kafka _(dropped)_', 'dropped'],
  ['**Completed:** Kafka', 'completed'],
  ['**Completed**: Kafka', 'completed'],
  ['☑ Kafka', 'completed'],
  ['✅ Kafka', 'completed'],
  ['Kafka ✅', 'completed'],
  ['✅ Kafka (done)', 'completed'],
  ['🚧 Kafka', 'in-progress'],
])('%s says %s', (text, status) => {
  expect(read(text)).toEqual([status, 'Kafka']);
});

test.each([
  ['(done) Kafka', true],
  ['(in progress) - Kafka', true],
  ['Kafka – done', true],
  ['☑ Kafka', true],
  ['✅ Kafka (done)', true],
  ['✅ Kafka', false],
  ['Kafka ✅', false],
  ['**Done:** Kafka', false],
  ['Done: replace the seals', false],
  ['`no` - rejected', false],
])('%s is certain: %s', (text, isCertain) => {
  expect(setApart(text, words)).toMatchObject({ isCertain, others: expect.not.stringMatching(/^-/) });
});

test.each([
  ['✅ Kafka', true],
  ['Kafka 🚧', true],
  ['☑ Kafka', false],
  ['✅ Kafka (done)', false],
  ['Kafka (done)', false],
])('whether a sign alone says the status of %s', (text, isSign) => {
  expect(setApart(text, words)).toMatchObject({ isSign });
});

test('before a colon, a word is a status if more words follow', () => {
  expect(setApart('Done: replace the seals', words)).toMatchObject({ others: 'replace the seals' });
  expect(setApart('Started: 12 May', words)).toBeUndefined();
});

// Sentences that real people wrote, or that are like theirs.
test.each([
  'Hemos perdido el contrato',
  'Tested the pumps and found a leak',
  'Der Vertrag wurde geprüft und abgelehnt',
  'Kafka (done with testing, rollout to come)',
  'We handed the thermostat to IT',
  'Brazil (5%)',
  'bhyve - Live Migration',
  'Kafka -> Fernando',
  'Research the options, as Tessera has been deprecated.',
  '✅ A / ❌ B',
  'Kafka: prawie gotowe',
  'Kafka, done',
  'Bad values are **rejected**.',
  '**Complete** the migration',
  '**Merged** pull requests of Ann',
  'Kafka is done',
  'Kafka (done?)',
  'Kafka (not done)',
  'Kafka (on hold)',
  'Kafka (80 %)',
  'Kafka – open',
  '✅ Kafka (in progress)',
  '`state`: `done`',
  'Rename `Kafka (done)`',
  '[done](https://kafka.example)',
  'Done (3)',
  'Done',
])('%s says no status apart', (text) => {
  expect(setApart(text, words)).toBeUndefined();
});

test.each([
  ['Status: done', 'completed'],
  ['**Status:** in review', 'in-progress'],
  ['Estado: pendiente', 'not-started'],
  ['Stand: offen', 'not-started'],
  ['STATUS: **Completed**.', 'completed'],
  ['Status: done, except the pump', undefined],
  ['Owner: Ann', undefined],
])('the field %s says %s', (text, status) => {
  expect(statusField(text, words)?.id).toBe(status);
});

test.each([
  ['Done (3):', 'completed'],
  ['Completed 21', 'completed'],
  ['In progress – 3', 'in-progress'],
  ['Completed 2024', undefined],
  ['Phase 2', undefined],
  ['To do', 'not-started'],
  ['Open', undefined],
  ['Status: done', 'completed'],
  ['Done and open', undefined],
])('the title %s says %s', (text, status) => {
  expect(statusOfTitle(text, words)?.id).toBe(status);
});

test('the words beside a status stay as they are', () => {
  const spoken = fc.string({ unit: fc.constantFrom(...'abcdefg (),.:-–*_`') });
  const line = fc.tuple(spoken, fc.constantFrom('(done)', '– done', '✅', '**done**'));
  fc.assert(
    fc.property(line, ([before, said]) => {
      const others = setApart(`${before} ${said}`, words)?.others;
      expect(others === undefined || before.includes(others.trim())).toBe(true);
    }),
  );
});

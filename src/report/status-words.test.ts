import { expect, test } from 'vitest';
import { checkKitchen } from '../check/check.fixture.ts';
import { bundledLanguages } from '../strings/wording.ts';
import { inEnglish, statusWordsOf } from './status-words.ts';

const inAllLanguages = statusWordsOf(inEnglish, bundledLanguages);

test.each([
  [
    'completed',
    'Done, Closed, ✅ Completed, RESOLVED, Done 🎉, Erledigt, Fertig, Umgesetzt, Hecho, Terminé, Acceptance tests pass',
  ],
  ['in-progress', 'In Progress, IN_REVIEW, Working on it, Ready for review, In Arbeit, En curso, En cours, Active'],
  ['not-started', 'To Do, Open, Backlog, Not started, Ready, Offen, Nicht begonnen, Zu erledigen, Pendiente, À faire'],
  [
    'dropped',
    "Won't Do, Won’t Fix, WONTFIX, NOT_PLANNED, Canceled, Closed - won't do, Duplicate, Wird nicht erledigt, Abgelehnt, Cancelado, Abandonné",
  ],
  [undefined, 'On hold, Waiting, Inactive, Latest, Undone, Unresolved, Nicht erledigt, Zurückgestellt, Ideas'],
])('%s is what trackers call %s', (status, words) => {
  expect(words.split(', ').filter((word) => inAllLanguages.ofCell(word)?.id !== status)).toEqual([]);
});

/** The words for the statuses of the kitchen, with these settings and strings. */
function wordsWith(settings: string, strings = '') {
  const site = `title: K\nteam: K\ncycles: [K1]\n${settings}\n`;
  const files = { 'site.yaml': site, ...(strings !== '' && { 'strings.yaml': `${strings}\n` }) };
  const { part, diagnostics } = checkKitchen(files);
  expect(diagnostics.filter(({ code }) => code !== 'untranslated')).toEqual([]);
  return statusWordsOf(part!);
}

test("a word is the team's own status if the team calls it so", () => {
  const own = "word: On hold, marker: 'h', open: true, meaning: Waits., shape: bar";
  const words = wordsWith(`statuses: { waiting: { ${own} }, completed: { word: Shipped home } }`);
  expect(words.ofCell('ON HOLD')?.id).toBe('waiting');
  expect(words.read('on hold')?.status?.id).toBe('waiting');
  expect(['shipped home', 'Completed', 'finished'].map((text) => words.read(text)?.status?.id)).toEqual([
    'completed',
    'completed',
    'completed',
  ]);
});

test.each([
  ['en', 'done | finished | Underway | not yet started | won’t do', 'erledigt | hecho | fini'],
  ['de', 'Erledigt | fertig | in Bearbeitung | abgebrochen | noch nicht begonnen | done', 'hecho | fini'],
  ['es', 'hecho | Hechas | en curso | canceladas | sin empezar | done', 'erledigt | fini'],
  ['fr', 'terminé | finies | en cours | annulée | pas commencé | done', 'erledigt | hecho'],
])('a site in %s knows its own words and English', (language, known, unknown) => {
  const words = wordsWith(`language: ${language}`);
  const isKnown = (text: string) => words.read(text)?.status !== undefined;
  expect(known.split(' | ').filter((text) => !isKnown(text))).toEqual([]);
  expect(unknown.split(' | ').filter(isKnown)).toEqual([]);
});

test('strings.yaml adds words to a status, and takes none from it', () => {
  const words = wordsWith('language: de', 'also.completed: abgefrühstückt, erlegt');
  expect(['abgefrühstückt', 'Erlegt', 'fertig'].map((text) => words.read(text)?.status?.id)).toEqual([
    'completed',
    'completed',
    'completed',
  ]);
});

test.each([
  ['✅ Completed.', 'completed', undefined],
  ['**Done**', 'completed', undefined],
  ['✅', 'completed', undefined],
  ['80 % done', 'in-progress', '80 %'],
  ['in progress, 50%', 'in-progress', '50%'],
  ['100 %', 'completed', undefined],
  ['Status: WIP', 'in-progress', undefined],
  ['🟢 completed', 'completed', undefined],
  ['✅ in progress', undefined, undefined],
  ['on hold', undefined, undefined],
  ['🔴', undefined, undefined],
])('%s says %s', (text, status, share) => {
  const said = statusWordsOf(inEnglish).read(text);
  expect(said).toBeDefined();
  expect([said?.status?.id, said?.share]).toEqual([status, share]);
});

test.each(['Done right', 'Finished goods', 'Start date', 'open the oven', '12', ''])('%j says no status', (text) => {
  expect(statusWordsOf(inEnglish).read(text)).toBeUndefined();
});

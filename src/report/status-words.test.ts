import { expect, test } from 'vitest';
import { checkKitchen } from '../check/check.fixture.ts';
import { inEnglish, statusWordsOf } from './status-words.ts';

const words = statusWordsOf(inEnglish);

test.each([
  [
    'completed',
    'Done, Closed, ✅ Completed, RESOLVED, Done 🎉, Erledigt, Fertig, Umgesetzt, Hecho, Terminé, Released, 100 %',
  ],
  ['in-progress', 'In Progress, IN_REVIEW, Ready for review, In Arbeit, En curso, En cours, Active, 1 %, 99%'],
  [
    'not-started',
    'To Do, Open, Backlog, Not started, Ready, Offen, Nicht begonnen, Zu erledigen, Pendiente, À faire, 0%',
  ],
  [
    'dropped',
    "Won't Do, Won’t Fix, WONTFIX, NOT_PLANNED, Canceled, Duplicate, Wird nicht erledigt, Abgelehnt, Cancelado, Abandonné",
  ],
  [
    undefined,
    "On hold, Waiting, Inactive, Latest, Undone, Unresolved, Nicht erledigt, Zurückgestellt, Ideas, Closed - won't do, 101 %, 80 % done, Done?, ✅ in progress",
  ],
])('a cell says %s in %s', (status, cells) => {
  expect(cells.split(', ').filter((cell) => words.ofCell(cell)?.id !== status)).toEqual([]);
});

test.each(['Open', 'New', 'Offen', 'Nuevo', '80 %', 'Done right', 'Finished goods', 'Start date', '12', '', '🔴'])(
  'outside a cell, %j is no status',
  (text) => {
    expect(words.statusOf(text)).toBeUndefined();
  },
);

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
  const { statusOf } = wordsWith(`statuses: { waiting: { ${own} }, completed: { word: Shipped home } }`);
  expect(['ON HOLD', 'shipped home', 'Completed', 'finished'].map((text) => statusOf(text)?.id)).toEqual([
    'waiting',
    'completed',
    'completed',
    'completed',
  ]);
});

test.each(['en', 'de', 'es', 'fr'])('a site in %s knows the words of all languages', (language) => {
  const { statusOf } = wordsWith(`language: ${language}`);
  const known = 'done | won’t do | Erledigt | in Bearbeitung | hecho | Hechas | terminé | annulée'.split(' | ');
  expect(known.filter((text) => !statusOf(text))).toEqual([]);
});

test('strings.yaml adds words to a status, and takes none from it', () => {
  const { statusOf } = wordsWith('language: de', 'also.completed: abgefrühstückt, erlegt');
  expect(['abgefrühstückt', 'Erlegt', 'fertig'].filter((text) => statusOf(text)?.id !== 'completed')).toEqual([]);
});

test('a key of statuses names each once, the longest words first', () => {
  const found = words.mentions('Not started, started / Completed or dropped');
  expect(found.map(({ status }) => status.id)).toEqual(['not-started', 'in-progress', 'completed', 'dropped']);
});

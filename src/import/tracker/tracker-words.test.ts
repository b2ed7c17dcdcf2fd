import { expect, test } from 'vitest';
import { builtIn, statusesOf } from '../../report/status.ts';
import { statusFor } from './tracker-words.ts';

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
  expect(words.split(', ').filter((word) => statusFor(word, builtIn) !== status)).toEqual([]);
});

test("a word is the team's own status if the team calls it so", () => {
  const own = { word: 'On hold', marker: 'h', meaning: 'Waits.', shape: 'bar' };
  expect(statusFor('ON HOLD', statusesOf({ waiting: own }))).toBe('waiting');
});

import { expect, test } from 'vitest';
import { choiceLabel } from './matrix-choices.ts';

test.each([
  [[], 'Status'],
  [['Completed'], 'Status: Completed'],
  [['Completed', 'Dropped'], 'Status (2)'],
])('the button of a field with %j chosen says "%s"', (chosen, said) => {
  expect(choiceLabel('Status', chosen)).toBe(said);
});

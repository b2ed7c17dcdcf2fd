import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

const check = (contact: string) =>
  checkKitchen({ 'areas/ovens.mdx': `---\ntitle: Ovens — small\ncontact: ${contact}\n---\n` }).diagnostics;

test.each(["'#ovens'", '"#ovens:kitchen.example"', 'ovens@kitchen.example', 'https://kitchen.example/ask?area=ovens'])(
  '%s is where a role can be asked',
  (contact) => {
    expect(check(contact)).toEqual([]);
  },
);

test.each([
  ['#ovens', 'contact: "#ovens"'],
  ['www.kitchen.example/ask', 'contact: https://www.kitchen.example/ask'],
  ['mailto:ovens@kitchen.example', 'Write another value for contact.'],
  ['<ovens@kitchen.example>', 'Write another value for contact.'],
  ['The cook', 'Write another value for contact.'],
  ['"@cook"', 'Write another value for contact.'],
  ['ovens@kitchen', 'Write another value for contact.'],
  ['ovens@kitchen.example?subject=Ovens', 'Write another value for contact.'],
  ['javascript:alert(1)', 'Write another value for contact.'],
  ['"#our ovens"', 'Write another value for contact.'],
])('%s is not', (contact, fix) => {
  expect(check(contact).map((diagnostic) => diagnostic.fix)).toEqual([fix]);
});

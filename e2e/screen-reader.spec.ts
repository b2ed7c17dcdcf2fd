/** What a screen reader says, in a virtual one: it reads the page as it is written, without styles. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { virtual } from '@guidepup/virtual-screen-reader';
import { JSDOM } from 'jsdom';
import { builtSite } from './built-pages.ts';
import { expect, test } from './every-page.ts';

/** Everything that is said from the first element that a selector matches to its end. */
async function saidOf(page: string, selector: string): Promise<string[]> {
  const { window } = new JSDOM(readFileSync(join(builtSite('workshop').dir, page, 'index.html'), 'utf8'));
  const container = window.document.querySelector<HTMLElement>(selector)!;
  await virtual.start({ container, window: window as unknown as Window & typeof globalThis });
  const first = await virtual.lastSpokenPhrase();
  do await virtual.next();
  while ((await virtual.lastSpokenPhrase()) !== first);
  const said = (await virtual.spokenPhraseLog()).slice(0, -1);
  await virtual.stop();
  return said;
}

test('a row of the matrix says the item, and then each cycle with its status in words', async () => {
  const said = await saidOf('matrix', 'table[id="public-repairs"]');
  expect(said[0]).toBe('table, Repairs — Public: items by cycles');
  expect(said.filter((phrase) => /^(?:columnheader|rowheader), (?:W\d|Now|Carried)/.test(phrase))).toEqual(
    ['W1', 'W2', 'W3', 'W4', 'W5 plan', 'Now', 'Carried'].map((heading) => expect.stringMatching(`, ${heading}$`)),
  );
  const at = said.indexOf('rowheader, Keep a repair ledger');
  const end = said.findIndex((phrase, index) => index > at && phrase.startsWith('end of row,'));
  expect(said.slice(at, end).filter((phrase) => /^(?:rowheader|cell)/.test(phrase))).toEqual([
    'rowheader, Keep a repair ledger',
    'cell, Not recorded',
    'cell, In progress',
    'cell, In progress',
    'cell, In progress, due date moved',
    'cell, Planned, due date moved',
    'cell, Planned',
    'cell, 4×',
  ]);
});

test('the search says its heading, its field and the group of each filter, in this order', async () => {
  const said = await saidOf('search', 'main');
  const places = [
    'heading, Search, level 1',
    'textbox, Search the reports',
    'button, Search',
    'group, Kind',
    'group, Area',
  ].map((start) => said.findIndex((phrase) => phrase.startsWith(start)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

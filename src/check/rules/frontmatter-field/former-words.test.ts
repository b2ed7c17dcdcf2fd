import { expect, test } from 'vitest';
import { en } from '../../../strings/en.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { stringsWith } from '../../fields/own-words.ts';

const site = 'title: K\nteam: K\ncycles: [K1]\n';
const words = '{ cycle: [quarter, quarters], item: [deliverable, deliverables], area: [action, actions] }';

test('the strings with the words of a team are ready to paste into strings.yaml', () => {
  const { diagnostics } = checkKitchen({ 'site.yaml': `${site}words: ${words}\n` });
  expect(diagnostics).toMatchObject([{ code: 'frontmatter-field', position: { line: 4, column: 1 } }]);
  const [name, , ...strings] = (diagnostics[0]?.fix ?? '').split('\n');
  expect(name).toBe('strings.yaml:');
  expect(strings).toContain('menu.cycles: Quarters');
  const fixed = checkKitchen({ 'site.yaml': site, 'strings.yaml': strings.join('\n') });
  expect(fixed.diagnostics).toEqual([]);
  expect(fixed.part?.wording.strings['menu.cycles']).toBe('Quarters');
});

test('an article goes with its word, placeholders and longer words stay', () => {
  const changed = Object.fromEntries(
    stringsWith({ item: ['deliverable', 'deliverables'], area: ['action', 'actions'] }),
  );
  expect(JSON.stringify(changed)).not.toMatch(/\ban? (?:an? |items?\b)|\ban deliverable|\ba action|\{deliverable/i);
  for (const [key, text] of Object.entries(changed)) {
    const placeholders = (written: unknown) => JSON.stringify(written).match(/\{\w+\}/g);
    expect(placeholders(text)).toEqual(placeholders(en[key as keyof typeof en]));
  }
});

test.each([`language: de\nwords: ${words}`, 'words: quarter', 'words: { cycle: [quarter] }'])(
  'there is only advice for %j',
  (fields) => {
    const { diagnostics } = checkKitchen({ 'site.yaml': `${site}${fields}\n` });
    expect(diagnostics).toMatchObject([{ code: 'frontmatter-field', fix: expect.stringMatching(/^Delete/) as string }]);
  },
);

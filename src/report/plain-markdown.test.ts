import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventContent } from '../../e2e/bench/invent/content.ts';
import { parseGeneral } from './markdown.ts';
import { parsePlain } from './plain-markdown.ts';

/** The tree of the general parser, where it reads the text without a mistake. */
function general(text: string): unknown {
  try {
    return parseGeneral(text);
  } catch {
    return 'a mistake';
  }
}

function expectAlike(text: string): boolean {
  const plain = parsePlain(text);
  if (plain !== undefined) expect(plain).toEqual(general(text));
  return plain !== undefined;
}

const body = (text: string) => `---\ntitle: A\n---\n\n${text}\n`;

describe('A plain report is read as the general parser reads it', () => {
  test.each([
    ['## Ovens — small\n\n- [x] Replace the door seals (all but one)\n- [/] Measure heat loss <Item added />\n- [ ] Choose a thermostat (see TN-204)\n- Train the staff\n  - [-] Weekend course <Item reason="No room." evidence="https://a.example/?b" />'],
    ['Words of the\nintroduction. More.\n\n## Staff\n\nWords below.\n\n- One\n  - Two\n    - Three\n      - Four\n  - Five\n- Six\n\nMore words.'],
    ['## A\n\n\n\n- "Live" next_visit v5.0, 3 ovens: done/undone; 50 % + 1 = 2 # 3 ! ? $5 ^ \'x\' “y”\n- 5.0 is out\n- (All) doors'],
    ['## İstanbul ß 扉 👩‍🍳\n\n- Café, naïve\n- a b'],
    [''],
  ])('%j', (text) => {
    expect(expectAlike(body(text))).toBe(true);
  });

  test('Invented reports are all plain', () => {
    for (const [path, text] of inventContent(20)) if (path.startsWith('cycles/')) expect(expectAlike(text)).toBe(true);
  });

  test('The reports of this repository', () => {
    for (const folder of ['content', 'e2e/fixtures', 'src/report/fixtures']) {
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'))) {
        expectAlike(readFileSync(join(folder, path), 'utf8'));
      }
    }
  });
});

test.each([
  '- a\n\n- b', '- a\n   - b', '- a\n    - b', '  - a', '- a\nb', '- a\n## b', '## a\n- b', 'a\n- b', '## a ##', '# a', '### a', 'a  \nb', '- a ', '- *a*', '- a_', '- _a_', '- `a`', '- [a]', '- [a](b)',
  '- [X] a', '- [x]', '- [x]  a', '-  a', '* a', '1. a', '- 1. a', '- 1) a', '- # a', '- > a', '- - a', '- www.a.example', '- see https://a.example', '- a@b.cd', '- a & b', '- a &amp; b', '- a \\ b', '- <Item />',
  '- a<Item />', '- a <Item/>', '- a <Item added/>', '- a <Item  added />', '- a <Item a="&amp;" />', "- a <Item a='b' />", '- a <Item /> b', '- a <Item></Item>', '- a {b}', '- a | b\n- - | -', 'a\n===', 'a\n---', 'import a', 'export const a = 1', '- a\tb', '\t- a', '- a\r\n- b', '| a |\n| - |', '- ~~a~~', '[a]: b', '- a\u0000b', '***', '- ---',
])('What is not plain is left to the general parser: %j', (text) => {
  expect(parsePlain(body(text))).toBeUndefined();
});

test('What has no frontmatter, or an open one, is left to the general parser', () => {
  for (const text of ['## a\n', '---\ntitle: a\n', '---\ntitle: a\n---\n## a\n', ' ---\na\n---\n\na\n']) expect(parsePlain(text)).toBeUndefined();
});

const pieces = [
  '- ', '- ', '- ', '  - ', '    - ', '      - ', ' - ', '* ', '1. ', '2) ', '\n', '\n', '\n', '\n\n', '\n\n', ' ', '  ', '\t', '## ', '## ', '# ', ' #', '> ', '---\n', '===\n', '[x] ', '[/] ', '[ ] ', '[-] ', '[x]', '[a]', '[', ']', '(', ')',
  ' <Item />', ' <Item added />', ' <Item reason="No room" />', ' <Item id="a" added />', ' <Item', '/>', '="', '"', "'", '<', '>', '{', '}', '*', '_', 'a_b', '`', '~', '|', '\\', '&', '!', ':', '://', 'https://a.example', 'www.a.example', 'a@b.cd', 'import ', 'export ', 'mailto:a', 'xmpp:a',
  'oven', 'Doors', 'a', 'b', '1', '12', '.', ',', '—', 'é', '\u0301', 'İ', '扉', '🌍', '\u00a0', '\u2028', '\u0085', '\u200d', '\ufeff', '+', '=', '-', '#', '$', '^', '%',
];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
const bullets = fc.tuple(fc.constantFrom('- ', '- ', '  - ', '    - '), fc.constantFrom('', '', '[x] ', '[/] ', '[ ] '), line).map((parts) => parts.join(''));
const blocks = fc.array(fc.oneof({ arbitrary: bullets, weight: 4 }, { arbitrary: line, weight: 1 }, { arbitrary: fc.constantFrom('', '', '## Ovens', 'Words'), weight: 3 }), { maxLength: 10 }).map((rows) => rows.join('\n'));
const plainWords = fc.constantFrom('oven', 'Doors', 'a_b', '(all)', '"Live"', '5.0', 'é—ß', '扉', '#3', 'C++', '$5', '1', '+', '=', "it's", '!');
const plainLine = fc.tuple(fc.constantFrom('- ', '  - ', '    - ', '', '## '), fc.constantFrom('', '[x] ', '[ ] ', '[-] '), fc.array(plainWords, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '', ' <Item added />', ' <Item reason="a b" added />'))
  .map(([start, marker, said, tag]) => `${start}${marker}${said.join(' ')}${tag}`);
const plainBlocks = fc.array(fc.oneof({ arbitrary: plainLine, weight: 5 }, { arbitrary: fc.constant(''), weight: 2 }), { maxLength: 10 }).map((rows) => rows.join('\n'));

test('Whatever is written, it is read alike or left to the general parser', () => {
  fc.assert(fc.property(fc.oneof(blocks, plainBlocks), (text) => void expectAlike(body(text))), { numRuns: 3000 });
  fc.assert(fc.property(fc.oneof(blocks, plainBlocks), (text) => void expectAlike(`---\n${text}`)), { numRuns: 500 });
});

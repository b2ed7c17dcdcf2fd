import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhrasingContent } from 'mdast';
import { checkBody, lineOf } from '../../check/report.fixture.ts';
import { htmlOfBody, htmlOfWords } from '../kitchen.fixture.ts';
import { topLines } from '../report-lines.ts';
import type { Matcher } from './matcher.ts';
import { linkMentions } from './mentions.ts';
import { blocksHtml, escapeHtml, hasLinks, wordsHtml, withoutLinks } from './to-html.ts';

const topic = (id: string, words: string) => `<a href="/topics/${id}/" class="topic">${words}</a>`;
const handle = (n: number, words = `TN-${n}`) => `<a href="https://tn-${n}.example.org" class="handle">${words}</a>`;

/** The HTML of a text, and the same as a paragraph: words are rendered in a faster way. */
const htmlOf = (value: string, match: Matcher = () => []) => {
  const words: PhrasingContent[] = [{ type: 'text', value }];
  linkMentions(words, match);
  const paragraph = blocksHtml([{ type: 'paragraph', children: words }], (path) => path);
  return { words: wordsHtml(words, (path) => path), paragraph: paragraph.slice(3, -4).trim() };
};

describe('the words of a line', () => {
  test.each([
    [
      '- Cake \\& *tea* **now** `x < y`',
      'Cake & tea now x < y',
      'Cake &#x26; <em>tea</em> <strong>now</strong> <code>x &#x3C; y</code>',
    ],
    [
      '- next\\_visit \\<b\\> \\{c} \\[x] &amp; &copy;',
      'next_visit <b> {c} [x] & ©',
      'next_visit &#x3C;b> {c} [x] &#x26; ©',
    ],
    ['- One\n  two\n  three', 'One two three', 'One\ntwo\nthree'],
    ['- One\\\n  two', 'One two', 'One<br>\ntwo'],
    ['- ~~Old~~ ~50 new', 'Old ~50 new', '<del>Old</del> ~50 new'],
    [
      '- [Doors](https://example.org/?a=1&b=2 "A <title>")',
      'Doors',
      '<a href="https://example.org/?a=1&#x26;b=2" title="A <title>">Doors</a>',
    ],
    ['- https://example.org/x', 'https://example.org/x', '<a href="https://example.org/x">https://example.org/x</a>'],
    ['- ![A *seal*](/sources/seal.png)', 'A seal', '<img src="/files/sources/seal.png" alt="A seal">'],
  ])('become text and HTML: %j', (body, text, html) => {
    const line = lineOf(body);
    expect(line.text).toBe(text);
    expect(htmlOfWords(line)).toBe(html);
  });

  test('give the same HTML as a paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const { words, paragraph } = htmlOf(value);
        expect(words).toBe(paragraph);
      }),
    );
  });

  test('lose their links, not their words', () => {
    const line = lineOf('- A *thermostat* in [**TN**-1](https://example.org), `TN-2`');
    expect(hasLinks(line.words)).toBe(true);
    const words = withoutLinks(line.words);
    expect(htmlOfWords({ ...line, words })).toBe('A <em>thermostat</em> in <strong>TN</strong>-1, <code>TN-2</code>');
    expect(hasLinks(words)).toBe(false);
    expect(hasLinks(lineOf('- Run `TN-2`').words)).toBe(true);
  });
});

describe('topics and handles', () => {
  test('give the same HTML as a paragraph', () => {
    const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        character,
        (before, after, last) => {
          const name = 'Seal 1';
          const [topicStart, handleStart] = [before.length, before.length + name.length + after.length];
          const match = () => [
            { start: topicStart, end: topicStart + name.length, topic: 'seal' },
            { start: handleStart, end: handleStart + name.length, url: `https://a.example/?b=1${last}` },
          ];
          const { words, paragraph } = htmlOf(`${before}${name}${after}${name}`, match);
          expect(words).toContain('class="handle"');
          expect(words).toBe(paragraph);
        },
      ),
    );
  });

  test('become links', () => {
    const line = lineOf('- Choose a thermostat (see TN-204)');
    expect(htmlOfWords(line)).toBe(`Choose a ${topic('thermostat', 'thermostat')} (see ${handle(204)})`);
    expect(line.topics).toEqual(['thermostat']);
  });

  test('inside a longer term belong to the line, but only the longer term is linked', () => {
    const line = lineOf('- Paint the oven door');
    expect(htmlOfWords(line)).toBe(`Paint the ${topic('oven-door', 'oven door')}`);
    expect(line.topics).toEqual(['oven-door', 'door']);
  });

  test('are linked where they are not part of a longer term', () => {
    expect(htmlOfWords(lineOf('- Oven door, then door'))).toBe(
      `${topic('oven-door', 'Oven door')}, then ${topic('door', 'door')}`,
    );
  });

  test('in inline code belong to the line, but only handles are linked', () => {
    const line = lineOf('- Run `thermostat --note TN-7`');
    expect(htmlOfWords(line)).toBe(`Run <code>thermostat --note ${handle(7)}</code>`);
    expect(line.topics).toEqual(['thermostat']);
  });

  test.each([
    ['- [A thermostat in TN-1](https://example.org)', '<a href="https://example.org">A thermostat in TN-1</a>', []],
    [
      '- [A `thermostat` *TN-1*][x]\n\n[x]: https://example.org',
      '<a href="https://example.org">A <code>thermostat</code> <em>TN-1</em></a>',
      [],
    ],
    [
      '- https://example.org/thermostat/TN-1',
      '<a href="https://example.org/thermostat/TN-1">https://example.org/thermostat/TN-1</a>',
      [],
    ],
    ['- ![thermostat TN-1](/sources/seal.png)', '<img src="/files/sources/seal.png" alt="thermostat TN-1">', []],
  ])('are ignored in a link or an image of the author: %j', (body, html, topics) => {
    const line = lineOf(body);
    expect(htmlOfWords(line)).toBe(html);
    expect(line.topics).toEqual(topics);
  });

  test('are ignored if a part of them is in a link', () => {
    expect(lineOf('- Oven [door](https://example.org)').topics).toEqual([]);
    expect(htmlOfWords(lineOf('- TN-[1](https://example.org)'))).toBe('TN-<a href="https://example.org">1</a>');
  });

  test('with emphasis in them belong to the line, but are not linked', () => {
    const line = lineOf('- Oven *door*');
    expect(htmlOfWords(line)).toBe(`Oven <em>${topic('door', 'door')}</em>`);
    expect(line.topics).toEqual(['oven-door', 'door']);
  });

  test('are ignored if they are only the bold part of a word', () => {
    expect(lineOf('- pre**door**').topics).toEqual([]);
  });

  test.each(['\n  ', '\r\n  ', '\r  '])('are found across a line end: %j', (end) => {
    expect(lineOf(`- Better temperature${end}control`).topics).toEqual(['thermostat']);
  });

  test('are ignored inside a longer handle', () => {
    expect(htmlOfWords(lineOf('- N-5 and TN-5'))).toBe(
      `<a href="https://n.example.org/5" class="handle">N-5</a> and ${handle(5)}`,
    );
  });
});

describe('the body of a line', () => {
  const bodyOf = (body: string) => htmlOfBody(lineOf(`- Seals\n\n  ${body.replaceAll('\n', '\n  ')}`).body);

  test('has its topics and handles linked in each paragraph', () => {
    expect(bodyOf('A thermostat, TN-1.\n\nThermostat.')).toBe(
      `<p>A ${topic('thermostat', 'thermostat')}, ${handle(1)}.</p>\n<p>${topic('thermostat', 'Thermostat')}.</p>`,
    );
  });

  test('has no links in a code block', () => {
    expect(bodyOf('```\nthermostat TN-1 <b>\n```')).toBe('<pre><code>thermostat TN-1 &#x3C;b>\n</code></pre>');
  });

  test('has links in tables and headings', () => {
    expect(bodyOf('| a |\n| - |\n| TN-1 |')).toContain(`<td>${handle(1)}</td>`);
    expect(bodyOf('### A thermostat')).toBe(`<h4>A ${topic('thermostat', 'thermostat')}</h4>`);
  });

  test('shows checkboxes in a quotation as text', () => {
    expect(bodyOf('> - [x] done\n> - [ ] open')).toBe(
      '<blockquote>\n<ul>\n<li>[x] done</li>\n<li>[ ] open</li>\n</ul>\n</blockquote>',
    );
  });

  test('shows a note as an aside, and inside a paragraph as small text', () => {
    expect(bodyOf('<Note>A *note*.</Note>')).toBe('<aside class="note" role="note"><p>A <em>note</em>.</p></aside>');
    expect(bodyOf('Words <Note>aside</Note> words')).toBe('<p>Words <small class="note">aside</small> words</p>');
  });
});

test('a note beside the words of a line is part of its body', () => {
  const line = lineOf('- Seals <Note>all of them</Note>');
  expect(line).toMatchObject({ text: 'Seals', slug: 'seals' });
  expect(htmlOfBody(line.body)).toBe('<aside class="note" role="note"><p>all of them</p></aside>');
});

test.each(['https://[', 'https://example.org>-', 'http://%zz/'])(
  '%j is kept as text, although it looks like a URL',
  (words) => {
    expect(lineOf(`- See ${words}`)).toMatchObject({ text: `See ${words}` });
  },
);

test('references without a definition are kept as text', () => {
  const { report } = checkBody('- [Seals] and [Doors][nope]');
  expect(topLines(report.sections)[0]?.text).toBe('[Seals] and [Doors][nope]');
});

test('a fragment leads to the page of the report', () => {
  expect(htmlOfWords(lineOf('- [Doors](#ovens/doors)'))).toBe('<a href="/cycles/k1/#ovens/doors">Doors</a>');
});

test('a line with MDX mistakes keeps its words', () => {
  const { report } = checkBody('- Doors <5 {x}');
  expect(report.sections[0]?.blocks[0]).toMatchObject({ lines: [{ text: 'Doors <5 {x}' }] });
});

test('paths are below the base path, full URLs stay', () => {
  const line = lineOf(
    '- A thermostat in [the *areas*](/areas/ovens/), [x](//example.org/a) and TN-1\n\n  ![](/sources/a.png)',
  );
  const below = (path: string) => `/base${path}`;
  expect(wordsHtml(line.words, below).match(/(?<=href=")[^"]*/g)).toEqual([
    '/base/topics/thermostat/',
    '/base/areas/ovens/',
    '//example.org/a',
    'https://tn-1.example.org',
  ]);
  expect(blocksHtml(line.body, below)).toContain('src="/base/files/sources/a.png"');
});

test('escapeHtml escapes the characters that have a meaning in HTML', () => {
  expect(escapeHtml('<a href="x"> & \'y\'')).toBe('&lt;a href=&quot;x&quot;&gt; &amp; &#39;y&#39;');
});

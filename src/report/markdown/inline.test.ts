import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, readBody } from '../kitchen.fixture.ts';
import { topLines } from '../lines/top-lines.ts';
import { renderWords } from './inline.ts';
import type { Matcher } from './matcher.ts';

const topic = (id: string, words: string) => `<a href="/topics/${id}/" class="topic">${words}</a>`;
const handle = (n: number, words = `TN-${n}`) => `<a href="https://tn-${n}.example.org" class="handle">${words}</a>`;

/** The HTML of adjacent text nodes. A single one is rendered in a faster way. */
const htmlOf = (texts: string[], match: Matcher) =>
  renderWords(
    texts.map((value) => ({ type: 'text', value })),
    { base: '/', match },
  ).html;

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
    expect(line.html).toBe(html);
  });

  test('give the same HTML in one text node as in several', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(htmlOf([value], () => [])).toBe(htmlOf([value, ''], () => []));
      }),
    );
  });
});

describe('topics and handles', () => {
  test('give the same HTML in one text node as in several', () => {
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
          const words = `${before}${name}${after}${name}`;
          expect(htmlOf([words], match)).toContain('class="handle"');
          expect(htmlOf([words], match)).toBe(htmlOf([words, ''], match));
        },
      ),
    );
  });

  test('become links', () => {
    expect(lineOf('- Choose a thermostat (see TN-204)')).toMatchObject({
      html: `Choose a ${topic('thermostat', 'thermostat')} (see ${handle(204)})`,
      topics: ['thermostat'],
    });
  });

  test('inside a longer term belong to the line, but only the longer term is linked', () => {
    expect(lineOf('- Paint the oven door')).toMatchObject({
      html: `Paint the ${topic('oven-door', 'oven door')}`,
      topics: ['oven-door', 'door'],
    });
  });

  test('are linked where they are not part of a longer term', () => {
    expect(lineOf('- Oven door, then door').html).toBe(
      `${topic('oven-door', 'Oven door')}, then ${topic('door', 'door')}`,
    );
  });

  test('in inline code belong to the line, but only handles are linked', () => {
    expect(lineOf('- Run `thermostat --note TN-7`')).toMatchObject({
      html: `Run <code>thermostat --note ${handle(7)}</code>`,
      topics: ['thermostat'],
    });
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
    expect(lineOf(body)).toMatchObject({ html, topics });
  });

  test('are ignored if a part of them is in a link', () => {
    expect(lineOf('- Oven [door](https://example.org)').topics).toEqual([]);
    expect(lineOf('- TN-[1](https://example.org)').html).toBe('TN-<a href="https://example.org">1</a>');
  });

  test('with emphasis in them belong to the line, but are not linked', () => {
    expect(lineOf('- Oven *door*')).toMatchObject({
      html: `Oven <em>${topic('door', 'door')}</em>`,
      topics: ['oven-door', 'door'],
    });
  });

  test('are ignored if they are only the bold part of a word', () => {
    expect(lineOf('- pre**door**').topics).toEqual([]);
  });

  test.each(['\n  ', '\r\n  ', '\r  '])('are found across a line end: %j', (end) => {
    expect(lineOf(`- Better temperature${end}control`).topics).toEqual(['thermostat']);
  });

  test('are ignored inside a longer handle', () => {
    expect(lineOf('- N-5 and TN-5').html).toBe(
      `<a href="https://n.example.org/5" class="handle">N-5</a> and ${handle(5)}`,
    );
  });
});

describe('the body of a line', () => {
  const bodyOf = (body: string) => lineOf(`- Seals\n\n  ${body.replaceAll('\n', '\n  ')}`).body;

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
  expect(lineOf('- Seals <Note>all of them</Note>')).toMatchObject({
    text: 'Seals',
    html: 'Seals',
    slug: 'seals',
    body: '<aside class="note" role="note"><p>all of them</p></aside>',
  });
});

test.each(['https://[', 'https://example.org>-', 'http://%zz/'])(
  '%j is kept as text, although it looks like a URL',
  (words) => {
    expect(lineOf(`- See ${words}`)).toMatchObject({ text: `See ${words}` });
  },
);

test('references without a definition are kept as text', () => {
  const { report } = readBody('- [Seals] and [Doors][nope]');
  expect(topLines(report.sections)[0]?.text).toBe('[Seals] and [Doors][nope]');
});

test('a fragment leads to the page of the report', () => {
  expect(lineOf('- [Doors](#ovens/doors)').html).toBe('<a href="/cycles/k1/#ovens/doors">Doors</a>');
});

test('a line with MDX mistakes keeps its words', () => {
  const { report } = readBody('- Doors <5 {x}');
  expect(report.sections[0]?.blocks[0]).toMatchObject({ lines: [{ text: 'Doors <5 {x}' }] });
});

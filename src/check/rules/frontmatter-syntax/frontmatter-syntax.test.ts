import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const body = '\n\n## Staff\n\n- Hire\n';
const read = (text: string) => checkKitchen({ 'cycles/k1/status.mdx': text });
const titled = (fields: string) => `---\n${fields}\n---${body}`;

/** Code, place and fix of each diagnostic of a report. */
function reported(text: string): [string, string][] {
  return read(text).diagnostics.map((one) => [placesOf([one])[0] ?? '', one.fix]);
}

describe('frontmatter', () => {
  test.each([
    '---\ntitle: K\n---',
    '---  \r\ntitle: K\r\n---\t\r\n',
    '---\rtitle: K\r---\r',
    '---\ntitle: |\n  K\n\n  ---\n---',
  ])('is read from %j', (head) => {
    const { content, diagnostics } = read(head + body);
    expect(diagnostics).toEqual([]);
    expect(content?.reports[0]?.title).toMatch(/^K/);
  });

  test.each<[string, [string, string][]]>([
    [
      '## Staff\n\n- Hire\n\n---\n\ntitle: K\n\n---\n',
      [['frontmatter-field 1:1', '---\ntitle: The kitchen K1 status\n---\n\n## Staff']],
    ],
    ['\n', [['frontmatter-field 1:1', '---\ntitle: The kitchen K1 status\n---']]],
    ['---\n---\n', [['frontmatter-field 2:1', 'title: The kitchen K1 status']]],
    [`---\ntitle: K${body}`, [['frontmatter-syntax 3:1', '---']]],
    ['---\ntitle: K\n## Staff\n\n- Hire\n', [['frontmatter-syntax 3:1', '---\n\n## Staff']]],
    [`---\ntitle: K\nauthors:\n  - A\n----${body}`, [['frontmatter-syntax 5:1', '---']]],
    [`---\ntitle: K\n authors: [A]\n---${body}`, [['frontmatter-syntax 3:1', 'authors: [A]']]],
    [
      `----\ntitle: K\n----${body}`,
      [
        ['frontmatter-syntax 1:1', '---'],
        ['frontmatter-syntax 3:1', '---'],
      ],
    ],
    [`—\ntitle: K\n---${body}`, [['frontmatter-syntax 1:1', '---']]],
    [
      `+++\ntitle = "K"\n+++${body}`,
      [['frontmatter-field 1:1', 'Write these fields in YAML, between two lines of three hyphens.']],
    ],
    [`---\ntitle: K\n—${body}`, [['frontmatter-syntax 3:1', '---']]],
    [`---\ntitle: K\n...${body}`, [['frontmatter-syntax 3:1', '---']]],
    ['---\ntitle: K', [['frontmatter-syntax 2:9', '---']]],
    [`\n\n---\ntitle: K\n---${body}`, [['frontmatter-syntax 1:1', '---']]],
    [` ---\ntitle: K\n---${body}`, [['frontmatter-syntax 1:1', '---']]],
    [
      `\`\`\`md\n---\ntitle: K\n---${body}\n\`\`\`\n`,
      [
        [
          'frontmatter-syntax 1:1',
          'Delete the line before the frontmatter, and the same signs at the end of the file.',
        ],
      ],
    ],
  ])('is corrected in %j', (text, expected) => {
    expect(reported(text)).toEqual(expected);
  });

  test('without an end still has its fields checked', () => {
    expect(reported(`---\ntitle: 5\nmeating: x${body}`)).toEqual([
      ['frontmatter-field 2:8', 'title: "5"'],
      ['frontmatter-field 3:1', 'meeting: x'],
      ['frontmatter-syntax 4:1', '---'],
    ]);
  });
});

describe('YAML syntax', () => {
  test.each([
    ['title: Ovens: small', '2:8', 'title: "Ovens: small"'],
    ['title: K\nauthors: "A", "B"', '3:13', 'authors: ["A", "B"]'],
    ['title: K\nauthors:\n* A', '4:1', '- A'],
    ['title: K\nauthors:\n- A\n-B', '5:1', '- B'],
    ['title: K\ndate = 2031-04-02', '3:1', 'date: 2031-04-02'],
    ['title: "Ovens', '2:8', 'title: "Ovens"'],
    ["title: 'Ovens' small", '2:16', 'title: "\'Ovens\' small"'],
    ['title: @home', '2:8', 'title: "@home"'],
    ['title: `code`', '2:8', 'title: "`code`"'],
    ['title: *bold*', '2:8', 'title: "*bold*"'],
    ['title: !important', '2:8', 'title: "!important"'],
    ['title: !!binary aGk=', '2:8', 'title: "!!binary aGk="'],
    ['title: %x', '2:8', 'title: "%x"'],
    ['title: "a\\q"', '2:10', 'title: "a\\\\q"'],
    ['title: K\nauthors: [A, B\ndate: 2031-04-02', '3:10', 'authors: [A, B]'],
    ['title: K\nsource: { title: S\nmeeting: M', '3:9', 'source: { title: S}'],
    ['title: K\nauthors:\n\t- A', '4:1', '  - A'],
    ['title: K\nmeeting:Spring meeting', '3:1', 'meeting: Spring meeting'],
    ['title: K\nsource:\n\ttitle: S\n  file: s', '4:1', '  title: S'],
    [
      "title: K\nsource:\n  - { title: a{n}, url: 'https://example.org/{n}' }\n  - { title: b }",
      '4:15',
      `  - { title: "a{n}", url: 'https://example.org/{n}' }`,
    ],
    ['\ttitle: K', '2:1', 'title: K'],
    ['title: K\ntitle: L', '3:1', 'title: K\nor:\ntitle: L'],
    ['title: K\ntitle: K', '3:1', 'Delete this line.'],
    ['title: K\nsource: { title: A, title: B }', '3:21', 'Delete one of the two.'],
    ['[a]: b', '2:1', 'Put text with special characters in quotes, and close every quote and bracket.'],
    [' title: K\nauthors: [A]', '2:1', 'title: K'],
    ['# the kitchen\n  title: K\nauthors: [A]\ndate: 2031-04-02', '3:1', 'title: K'],
    ['title: “Ovens”', '2:8', 'title: "Ovens"'],
    ['title: K\nauthors: [“Ida”, Marek]', '3:11', 'authors: ["Ida", Marek]'],
    ['title: Sprint #12 status', '2:8', 'title: "Sprint #12 status"'],
    ['title: #12', '2:8', 'title: "#12"'],
    ['title: K\nmeeting: Meeting #7', '3:10', 'meeting: "Meeting #7"'],
    ['title: K\nauthors:\n  - Team #2', '4:5', '  - "Team #2"'],
    ['title: K\nsource:\n  title: Slides #3\n  note: s', '4:10', '  title: "Slides #3"'],
    ['title: K\nauthors: [Team #2]', '3:10', 'authors: ["Team #2"]'],
    ['title: K\nauthors: [A, Team #2]', '3:10', 'authors: [A, "Team #2"]'],
    ['title: K\nsource: { title: Slides #3, note: A #b }', '3:9', 'source: { title: "Slides #3", note: "A #b" }'],
  ])('is corrected in %j', (fields, place, fix) => {
    const { diagnostics } = read(titled(fields));
    expect(placesOf(diagnostics)).toEqual([`frontmatter-syntax ${place}`]);
    expect(diagnostics[0]?.fix).toBe(fix);
  });

  test('is reported together with a repeated field', () => {
    expect(reported(titled('title: *x\ntitle: K'))).toEqual([
      ['frontmatter-syntax 2:8', 'title: "*x"'],
      ['frontmatter-syntax 3:1', 'title: *x\nor:\ntitle: K'],
    ]);
  });

  test('is corrected line by line if the first fields are indented', () => {
    expect(reported(titled(' title: K\n authors: [A]\ndate: 2031-04-02\nmeeting: x: y'))).toEqual([
      ['frontmatter-syntax 2:1', 'title: K'],
      ['frontmatter-syntax 3:1', 'authors: [A]'],
      ['frontmatter-syntax 5:10', 'meeting: "x: y"'],
    ]);
  });

  test('may include comments', () => {
    const fields =
      '#first\ntitle: K # the kitchen\ndate: 2031-04-02 #second\nmeeting: "M" # third\nauthors: [A] #fourth\nsource:\n  #fifth\n  title: S#6';
    expect(read(titled(fields)).diagnostics).toEqual([]);
  });

  test('has one mistake reported per line, in the order of the lines', () => {
    expect(placesOf(read(titled('title: a: b\nauthors: "x" y\nmeeting: @z')).diagnostics)).toEqual([
      'frontmatter-syntax 2:8',
      'frontmatter-syntax 3:14',
      'frontmatter-syntax 4:10',
    ]);
  });

  test('has its mistakes explained without terms of the parser', () => {
    expect(read(titled('title: Ovens: small')).diagnostics[0]).toMatchObject({
      found: '`title: Ovens: small`, with a second ": " in it',
      expected:
        'YAML: one `key: value` per line; quotes around a value that contains ": " or "{", or begins with a special character',
    });
  });

  test('must not be nested too deeply', () => {
    expect(read(titled(`title: ${'['.repeat(500)}${']'.repeat(500)}`)).diagnostics).toMatchObject([
      { code: 'too-deep', position: { line: 2 } },
    ]);
  });
});

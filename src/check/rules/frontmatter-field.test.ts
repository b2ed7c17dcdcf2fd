import { describe, expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { redirectsSchema } from '../../report/schema/redirects.ts';
import { siteSchema } from '../../report/schema/site.ts';
import { checkKitchen } from '../check.fixture.ts';
import { checkYamlFile } from '../check-yaml-file.ts';

const body = '\n\n## Staff\n\n- Hire\n';
const read = (text: string) => checkKitchen({ 'cycles/k1/status.mdx': text });
const titled = (fields: string) => `---\n${fields}\n---${body}`;

/** Code, place and fix of each diagnostic of a report. */
function reported(text: string): [string, string][] {
  return read(text).diagnostics.map((one) => [placesOf([one])[0] ?? '', one.fix]);
}

describe('fields', () => {
  test.each([
    ['title: 2031', '2:8', 'title: "2031"'],
    ['title: true', '2:8', 'title: "true"'],
    ['title: [a]', '2:8', 'title: "[a]"'],
    ['title:', '2:7', 'title: The kitchen K1 status'],
    ['title: ""', '2:8', 'title: The kitchen K1 status'],
    ['titel: K', '2:1', 'title: K'],
    ['Title: K', '2:1', 'title: K'],
    ['title: K\nauthor: A', '3:1', 'authors: [A]'],
    ['title: K\nauthors:: [A]', '3:1', 'authors: [A]'],
    ['title: K\nauth:ors: [A]', '3:1', 'authors: [A]'],
    ['title: K\nkind: plan', '3:1', 'Delete this field.'],
    ['title: K\nauthors: A, B', '3:10', 'authors: [A, B]'],
    ['title: K\nauthors:\n  A\n  B', '3:1', 'authors: [A, B]'],
    ['title = K', '2:1', 'Write a key, a colon and a space before each value.'],
    ['title: K\nauthors: [A, 5]', '3:14', 'authors: [A, "5"]'],
    ['title: K\nauthors:\n  - 1.10', '4:5', '  - "1.10"'],
    ['title: K\nauthors:', '3:9', 'Write another value for authors.'],
    ['title: K\ndate: 2031-4-2', '3:7', 'date: 2031-04-02'],
    ['title: K\ndate: 2031-13-04', '3:7', 'Write a day in the form 2026-03-31.'],
    ['title: K\ndate: 2031/04/02', '3:7', 'date: 2031-04-02'],
    ['title: K\ndate: 20310402', '3:7', 'date: 2031-04-02'],
    ['title: K\ndate: 2031-02-30', '3:7', 'Write a day in the form 2026-03-31.'],
    ['title: K\ndate: April 2031', '3:7', 'Write a day in the form 2026-03-31.'],
    ['title: K\ndate: 04/05/2031', '3:7', 'date: 2031-05-04\nor:\ndate: 2031-04-05'],
    ['title: K\nauthors: Ida & Marek', '3:10', 'authors: [Ida & Marek]'],
    ['title: K\nauthors: “Ida”, “Marek”', '3:10', 'authors: ["Ida", "Marek"]'],
    ['title: K\ndate: April 15, 2031', '3:7', 'date: 2031-04-15'],
    ['title: K\ndate: 15.04.2031', '3:7', 'date: 2031-04-15'],
    ['title: K\nsource: S', '3:9', 'source: { title: S }'],
    ['title: K\nsource: { file: a }', '3:9', 'Add the field title.'],
    ['title: K\nsource: https://a.example/x', '3:9', 'Write another value for source.'],
    ['title: K\nsource: sources/x.pdf', '3:9', 'Write another value for source.'],
    ['title: K\nsource: {}', '3:9', 'Add the field title.'],
    ['title: K\nsource:\n  title: 3', '4:10', '  title: "3"'],
    [
      'title: K\nsource: { title: S, url: www.example.org }',
      '3:26',
      'source: { title: S, url: https://www.example.org }',
    ],
    ['title: K\nsource: { extra: 1, title: S }', '3:11', 'Delete this field.'],
    ['title: K\n__proto__: x', '3:1', 'Delete this field.'],
    ['title: K\nconstructor: x', '3:1', 'Delete this field.'],
    ['title: K\nsource: { title: S, __proto__: x }', '3:21', 'Delete this field.'],
    ['just text', '2:1', 'Write a key, a colon and a space before each value.'],
  ])('are corrected in %j', (fields, place, fix) => {
    const { diagnostics } = read(titled(fields));
    expect(placesOf(diagnostics)).toEqual([`frontmatter-field ${place}`]);
    expect(diagnostics[0]?.fix).toBe(fix);
  });

  test.each([
    ['title: 2031', 'certain'],
    ['Title: K', 'certain'],
    ['titel: K', 'likely'],
    ['title: K\nauthors: A, B', 'likely'],
    ['title: K\ndate: 2 April 2031', 'certain'],
    ['title: K\ndate: 31.03.2031', 'certain'],
    ['title: K\ndate: 04/05/2031', 'choose'],
    ['title: K\ndate: Q2', 'advice'],
  ])('say how sure the fix is: %j', (fields, certainty) => {
    expect(read(titled(fields)).diagnostics.map((found) => found.certainty)).toEqual([certainty]);
  });

  test('have an example in the message where the fix is only advice', () => {
    const expectedFor = (date: string) => read(titled(`title: K\ndate: ${date}`)).diagnostics[0]?.expected;
    expect(expectedFor('soon')).toMatch(
      /^a day that exists, as YYYY-MM-DD\. The date of .* An example: `\d{4}-\d\d-\d\d`$/,
    );
    expect(expectedFor('2031/04/02')).not.toContain('An example');
    expect(expectedFor('2031/04/02')).toContain('The date of');
  });

  test('have dates in the language of the site, or of the report', () => {
    const german = 'title: K\nteam: K\ncycles: [K1, K2]\nlanguage: de\n';
    const dateIn = (fields: string) => {
      const files = { 'site.yaml': german, 'cycles/k1/status.mdx': titled(`title: K\n${fields}`) };
      return checkKitchen(files).diagnostics.map(({ fix }) => fix);
    };
    expect(dateIn('date: 31. Dezember 2026')).toEqual(['date: 2026-12-31']);
    expect(dateIn('date: 03/04/26')).toEqual(['date: 2026-04-03']);
    expect(dateIn('date: 31 de diciembre de 2026')).toEqual(['date: 2026-12-31']);
    expect(dateIn('date: Ende Dezember 2026')).toEqual(['Write a day in the form 2026-03-31.']);
    expect(dateIn('language: es\ndate: 31 de diciembre de 2026')).toEqual(['date: 2026-12-31']);
    expect(dateIn('language: en\ndate: 03/04/2026')).toEqual(['date: 2026-04-03\nor:\ndate: 2026-03-04']);
  });

  test.each(['https://doi.org/10.5281/zenodo.1234', 'doi:10.5281/zenodo.1234', 'zenodo.1234'])(
    'take no DOI that is none, such as %s',
    (written) => {
      const [[place, fix] = []] = reported(titled(`title: K\ndoi: ${written}`));
      expect(place).toBe('frontmatter-field 3:6');
      expect(fix).toBe('Write another value for doi.');
    },
  );

  test.each(['fecha: 18/12/2031', 'enlace: https://example.org/x', 'name: K'])(
    'are known by their names alone: %s',
    (field) => {
      const found = reported(titled(`title: K\n${field}`));
      expect(found).toEqual([['frontmatter-field 3:1', 'Delete this field.']]);
    },
  );

  test('are all checked at once', () => {
    expect(
      placesOf(read(titled('title: 5\nauthors: A\ndate: soon\nmeeting: [x]\nsource: S\nextra: 1')).diagnostics),
    ).toEqual([
      'frontmatter-field 2:8',
      'frontmatter-field 3:10',
      'frontmatter-field 4:7',
      'frontmatter-field 5:10',
      'frontmatter-field 6:9',
      'frontmatter-field 7:1',
    ]);
  });
});

describe('site.yaml', () => {
  const site = (more: string) =>
    checkYamlFile({ path: 'site.yaml', displayPath: 'site.yaml', text: `title: K\nteam: K\n${more}` }, siteSchema);

  test.each([
    ['cycles: K1', '3:9', 'cycles: [K1]'],
    ['cycles: []', '3:9', 'Write another value for cycles.'],
    ['cycles: [2031]', '3:10', 'cycles: ["2031"]'],
    ['cycles: [K1, 1.10]', '3:14', 'cycles: [K1, "1.10"]'],
    ['cycles: [Spring 2031]', '3:10', 'Write another value for cycles.'],
    ['cycles: [2031 Q1]', '3:10', 'Write another value for cycles.'],
    ['cycles: [..]', '3:10', 'Write another value for cycles.'],
    ['cycles: [{ label: K1, starts: 1 June 2031 }]', '3:31', 'cycles: [{ label: K1, starts: 2031-06-01 }]'],
    ['cycles: [{ label: K1, strats: 2031-01-01 }]', '3:23', 'cycles: [{ label: K1, starts: 2031-01-01 }]'],
    ['cycles: [{ starts: 2031-01-01 }]', '3:10', 'Add the field label.'],
    [
      `cycles: [K1]\nteams: [${Array.from({ length: 301 }, (_, i) => `T${i}`).join(', ')}]`,
      '4:8',
      'Keep at most 300 teams.',
    ],
    ['cycles: [K1]\nurl: example.org/kitchen', '4:6', 'url: https://example.org/kitchen'],
    ['cycles: [K1]\naccent: #7a1f1f', '4:9', 'accent: "#7a1f1f"'],
    ['cycles: [K1]\nlanguage: English language', '4:11', 'Write another value for language.'],
    ['cycles: [K1]\nlanguage: German', '4:11', 'Write another value for language.'],
    ['cycles: [K1]\nlanguage: Deutsch', '4:11', 'Write another value for language.'],
    ['cycles: [K1]\nedit: https://example.org/edit', '4:7', 'Write another value for edit.'],
    ['cycles: [K1]\nwrite: https://example.org/new', '4:8', 'Write another value for write.'],
    ['cycles: [K1]\nwrite: https://example.org/{path}?v={value}', '4:8', 'Write another value for write.'],
    ['cycles: [K1]\nwrite: http://example.org/{path}', '4:8', 'Write another value for write.'],
    ['cycles: [K1]\naccent: red', '4:9', 'Write another value for accent.'],
    [
      'cycles: [K1]\nlinks: { handle: A, url: https://example.org }',
      '4:8',
      'links: [{ handle: A, url: https://example.org }]',
    ],
    [
      'cycles: [K1]\nlinks: [{ handle: A, url: example.org }]',
      '4:27',
      'links: [{ handle: A, url: https://example.org }]',
    ],
    ['cycles: [{ label: K1, starts: 2031-02-30 }]', '3:31', 'Write a day in the form 2026-03-31.'],
    ['cycles: [{ label: K1, ends: 2031-06-31 }]', '3:29', 'Write a day in the form 2026-03-31.'],
    ["cycles: [K1]\nlinks: [{ handle: 'TN-{n}', url: 'https://example.org' }]", '4:34', 'Write another value for url.'],
    [
      "cycles: [K1]\nlinks: [{ handle: 'TN-{n}', url: 'example.org/tn/{n}' }]",
      '4:34',
      "links: [{ handle: 'TN-{n}', url: 'https://example.org/tn/{n}' }]",
    ],
    [
      "cycles: [K1]\nlinks: [{ handle: 'TN-\\d+', url: 'https://tn-{n}.example.org' }]",
      '4:19',
      'Write another value for handle.',
    ],
    ['cycles:\n  label: K1\n  starts: 2031-01-01', '3:1', 'cycles: [{label: K1, starts: 2031-01-01}]'],
    [
      'cycles: [K1]\nlinks: [{ handle: TN-{n}, url: https://tn-{n}.example.org }]',
      '4:8',
      'links: [{ handle: "TN-{n}", url: "https://tn-{n}.example.org" }]',
    ],
  ])('with %j is corrected', (more, place, fix) => {
    const { diagnostics } = site(more);
    expect(diagnostics.map(({ position }) => `${position.line}:${position.column}`)).toEqual([place]);
    expect(diagnostics[0]?.fix).toBe(fix);
    if (/^[A-Z]/.test(fix)) return;
    expect(site(`cycles: [K1]\n${fix}`.replace(/^cycles: \[K1\]\n(?=cycles)/, '')).diagnostics).toEqual([]);
  });

  test('has text that a hash cuts in any element of a list', () => {
    const link = (handle: string) => `  - handle: ${handle}\n    url: https://example.org\n`;
    const { diagnostics } = site(`cycles: [K1]\nlinks:\n${link('T')}${link('TN #5')}`);
    expect(placesOf(diagnostics)).toEqual(['frontmatter-syntax 7:13']);
    expect(diagnostics[0]?.fix).toBe('  - handle: "TN #5"');
  });

  test.each(['starts: 2031-06-01, ends: 2031-05-31', 'starts: 2031-07-01, ends: 2031-01-01'])(
    'gets advice for a day that cannot be known: %j',
    (fields) => {
      const { diagnostics } = site(`cycles: [{ label: K1, ${fields} }]`);
      expect(diagnostics.map(({ fix }) => fix)).toEqual(['Write another value for ends.']);
    },
  );
});

test('a file inside a block of code, as an assistant answers, has its fields there', () => {
  const text = 'Here is the report:\n\n```markdown\n---\ntitle: K\n---\n\n## Staff\n\n- [x] Train\n```\n';
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': text });
  expect(diagnostics.map(({ code, found }) => `${code} ${found}`)).toEqual([
    expect.stringContaining('text above the frontmatter'),
  ]);
});

test('text above the fields is to be deleted', () => {
  const text = 'Here is the report:\n\n---\ntitle: K\nauthors: [Ann]\n---\n\n## Staff\n\n- [x] Train\n';
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': text });
  expect(diagnostics.map(({ found, fix }) => [found, fix])).toEqual([
    [
      '`Here is the report:`, text above the frontmatter',
      'Delete everything above the three hyphens, and the end of the block of code if they are in one.',
    ],
  ]);
});

describe('redirects.yaml', () => {
  test.each([
    '/: /new/',
    '/../: /new/',
    '/index.html: /new/',
    '/../../old/: /new/',
    '/a/%2e%2E/old/: /new/',
    "'\\old\\': /new/",
    '/old/%2F/: /new/',
    '/_old: /new/',
    '/.old: /new/',
  ])('must not redirect from %j', (yaml) => {
    const { diagnostics } = checkYamlFile(
      { path: 'redirects.yaml', displayPath: 'redirects.yaml', text: yaml },
      redirectsSchema,
    );
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([['frontmatter-field', 'Delete this field.']]);
  });

  test.each([
    ['old: /new/', '1:1', '/old: /new/'],
    ['/old/ -> /new/', '1:1', 'Write a key, a colon and a space before each value.'],
    ['https://example.org/old?x: /new/', '1:1', 'https://example.org/old: /new/'],
    ['/old/: new/', '1:8', '/old/: /new/'],
    ['/old/: javascript:x', '1:8', 'Write another value for /old/.'],
    ['/old/: www.example.org', '1:8', '/old/: https://www.example.org'],
    ['/old/: /a b', '1:8', 'Write another value for /old/.'],
    ['/old/: 5', '1:8', 'Write another value for /old/.'],
    ['/old/: areas/ovens.mdx', '1:8', '/old/: /areas/ovens/'],
    ['//elsewhere/old: /new/', '1:1', '/elsewhere/old: /new/'],
    ['/old/index.html: /new/', '1:1', '/old/: /new/'],
    ["/old/: '/\\elsewhere.example'", '1:8', 'Write another value for /old/.'],
  ])('with %j is corrected', (yaml, place, fix) => {
    const { diagnostics } = checkYamlFile(
      { path: 'redirects.yaml', displayPath: 'redirects.yaml', text: yaml },
      redirectsSchema,
    );
    expect(diagnostics.map(({ position }) => `${position.line}:${position.column}`)).toEqual([place]);
    expect(diagnostics[0]?.fix).toBe(fix);
    if (fix.startsWith('Write')) return;
    expect(
      checkYamlFile({ path: 'redirects.yaml', displayPath: 'redirects.yaml', text: fix }, redirectsSchema).diagnostics,
    ).toEqual([]);
  });
});

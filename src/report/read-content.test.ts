import { describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { checkKitchen } from '../check/check.fixture.ts';
import { htmlOfBody, kitchen } from './kitchen.fixture.ts';
import { createReuse, type Reuse } from './reuse.ts';

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);
const report = (body: string) => `---\ntitle: Kitchen\n---\n\n${body}\n`;
test('a content folder without mistakes is read completely', () => {
  const { content, diagnostics } = checkKitchen({
    'items/ovens/replace-the-door-seals.mdx':
      '---\nrecords: [{ date: 2031-04-02, text: Done, url: https://example.org/1, source: notes }]\n---\n\nOf a *thermostat*.\n',
    'redirects.yaml': '/old/: /new/\n',
    'sources/k1.md': '',
  });
  expect(diagnostics).toEqual([]);
  expect(content).toMatchObject({
    site: { title: 'Kitchen status and plans', language: 'en', links: [{ handle: 'TN-{n}' }] },
    cycles: [{ id: 'k1', label: 'K1' }],
    areas: [
      { id: 'ovens', title: 'Ovens — small', file: 'content/areas/ovens.mdx' },
      { id: 'staff', body: [] },
    ],
    topics: [{ id: 'thermostat', term: 'Thermostat' }],
    notes: [{ id: 'ovens/replace-the-door-seals' }],
    reports: [{ cycle: 'k1', kind: 'status' }],
    redirects: { '/old/': '/new/' },
  });
  expect([...content!.topics, ...content!.notes].map(({ body }) => htmlOfBody(body))).toEqual([
    '<p>What keeps an oven at one temperature.</p>',
    '<p>Of a <em><a href="/topics/thermostat/" class="topic">thermostat</a></em>.</p>',
  ]);
});

test('pages of the team are in the order of the menu, with headings below their title', () => {
  const { content, diagnostics } = checkKitchen({
    'pages/about.mdx': '---\ntitle: About\n---\n\n# We\n\n### Us\n',
    'pages/bad.mdx': '---\nname: Bad\n---\n',
    'pages/how.mdx': '---\ntitle: How\norder: 1\n---\n\n## Steps\n',
  });
  expect(content?.pages.map(({ id, body }) => [id, htmlOfBody(body)])).toEqual([
    ['how', '<h2>Steps</h2>'],
    ['about', '<h2>We</h2>\n<h3>Us</h3>'],
  ]);
  expect(reported(diagnostics)).toEqual(['frontmatter-field pages/bad.mdx', 'frontmatter-field pages/bad.mdx']);
});

test('areas are sorted by their `order`, then by title', () => {
  const { content } = checkKitchen({
    'areas/books.mdx': '---\ntitle: Books\n---\n',
    'areas/wine.mdx': '---\ntitle: Wine\norder: 2\n---\n',
    'areas/garden.mdx': '---\ntitle: Garden\norder: 1\n---\n',
  });
  expect(content?.areas.map(({ id }) => id)).toEqual(['garden', 'wine', 'books', 'ovens', 'staff']);
});

describe('drafts', () => {
  const files = {
    'cycles/_k2/plan.mdx': report('## Staff\n\n- [?] Hire'),
    'areas/_garden.mdx': '---\ntitle: Garden\n---\n',
    'site.yaml': 'title: K\nteam: K\ncycles: [K1, K2]\n',
  };

  test('are left out of builds, and so are their mistakes', () => {
    const { content, diagnostics } = checkKitchen(files);
    expect(diagnostics).toEqual([]);
    expect(content?.reports).toHaveLength(1);
    expect(content?.cycles.map(({ id }) => id)).toEqual(['k1']);
    expect(content?.areas.map(({ id }) => id)).toEqual(['ovens', 'staff']);
  });

  test('are shown by the dev server', () => {
    const { content, diagnostics } = checkKitchen(files, { drafts: true });
    expect(reported(diagnostics)).toEqual(['unknown-marker cycles/_k2/plan.mdx']);
    expect(content?.cycles.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(content?.areas.map(({ id }) => id)).toContain('garden');
  });
});

describe('a merge conflict', () => {
  const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;
  const both = conflict('- [x] Replace the door seals\n', '- [?] Replace {the} <door> seals\n');

  test.each([
    ['a report', 'cycles/k1/status.mdx', `---\ntitle: K\n---\n\n## Ovens — small\n\n${both}${both}`],
    [
      'a report with one marker left',
      'cycles/k1/status.mdx',
      '---\ntitle: K\n---\n\n## Ovens — small\n\n- [x] Replace the door seals\n>>>>>>> other\n- [?] A',
    ],
    ['the frontmatter of a report', 'cycles/k1/status.mdx', `---\n${conflict('title: K\n', 'titel: [\n')}---\n`],
    ['the settings', 'site.yaml', conflict('title: A\n', 'title: B\n')],
    ['an area', 'areas/ovens.mdx', `---\n${conflict('title: A\n', 'title: B\n')}---\n`],
    ['the redirects', 'redirects.yaml', conflict('/a/: /b/\n', '/a/: /c/\n')],
  ])('in %s is all that is reported about the file', (_what, path, text) => {
    const { content, diagnostics } = checkKitchen({ [path]: text });
    expect([reported(diagnostics), content]).toEqual([[`merge-conflict ${path}`], undefined]);
  });

  test.each([
    ['- Hire\n=======\n- Train', ['merge-conflict cycles/k1/status.mdx']],
    ['Our team\n========\n', ['heading-level cycles/k1/status.mdx']],
  ])('may have left a line behind, unless it is under a title: %j', (body, expected) => {
    const text = `---\ntitle: K\n---\n\n## Staff\n\n${body}\n`;
    expect(reported(checkKitchen({ 'cycles/k1/status.mdx': text }).diagnostics)).toEqual(expected);
  });

  test('prints both versions', () => {
    const found = (both: string) => {
      const text = `---\ntitle: K\n---\n\n## Staff\n\n${both}`;
      return checkKitchen({ 'cycles/k1/status.mdx': text }).diagnostics[0]?.fix;
    };
    expect(found(conflict('- [x] Hire\n', '- [/] Hire\n- [ ] Train\n'))).toBe(
      'Keep what is right of HEAD:\n- [x] Hire\nor of other:\n- [/] Hire\n- [ ] Train\nin place of lines 7 to 12.',
    );
    expect(found(conflict('', '- [/] Hire\n'))).toContain('HEAD:\nor of other:\n- [/] Hire\nin');
    expect(found(conflict('', '- Hire\n'.repeat(200)))).toMatch(/^Keep the right parts/);
  });

  test('is not found in comments that resemble one', () => {
    expect(
      reported(checkKitchen({ 'redirects.yaml': '/a/: /matrix/\n# ======= \n# <<<<<<< x\n' }).diagnostics),
    ).toEqual([]);
  });
});

describe('there is no content for a history', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['without valid settings', { 'site.yaml': 'title: K\n' }],
    ['if a report is too long', { 'cycles/k1/status.mdx': 'a'.repeat(300_000) }],
  ])('%s', (_name, files) => {
    expect(checkKitchen(files).content).toBeUndefined();
  });
});

test('there is content for a history if mistakes leave every line in its place', () => {
  expect(checkKitchen({ 'cycles/k1/status.mdx': '## Stafff\n\n- [?] A <b> {\n' }).content?.reports).toHaveLength(1);
});

/** Remembers what is read, and counts what is read again. */
function memo() {
  const remember = createReuse();
  let count = 0;
  const reuse: Reuse = (name, madeFrom, read) =>
    remember(name, madeFrom, () => {
      count++;
      return read();
    });
  const readsIn = (files: Parameters<typeof checkKitchen>[0]) => {
    const before = count;
    const { content } = checkKitchen(files, { reuse });
    return { content, reads: count - before };
  };
  return { reuse, readsIn };
}

describe('a report that was read before', () => {
  test('has its mistakes reported again', () => {
    const files = { 'cycles/k1/status.mdx': `${kitchen['cycles/k1/status.mdx']}\n• Odd bullet\n` };
    const { reuse } = memo();
    const first = checkKitchen(files, { reuse });
    expect(first.diagnostics.map(({ code }) => code)).toContain('missed-mark');
    const second = checkKitchen(files, { reuse });
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.content?.reports[0]).toBe(first.content?.reports[0]);
  });

  test('is used until something that it depends on changes', () => {
    const { readsIn } = memo();
    const first = readsIn({}).content?.reports[0];
    const changes = [
      { 'cycles/k1/status.mdx': `${kitchen['cycles/k1/status.mdx']} ` },
      { 'topics/door.mdx': '---\nterm: Door\n---\n' },
      { 'areas/staff.mdx': '---\ntitle: Crew\n---\n' },
      { 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\n' },
    ];
    const reread = changes.map((files) => readsIn(files).content?.reports[0]);
    expect(new Set([first, ...reread]).size).toBe(changes.length + 1);
    const last = readsIn({}).content?.reports[0];
    expect(readsIn({}).content?.reports[0]).toBe(last);
  });

  test('is used after the definition of a topic changes', () => {
    const { readsIn } = memo();
    const first = readsIn({}).content?.reports[0];
    const files = { 'topics/thermostat.mdx': '---\nterm: Thermostat\n---\n\nNew words.\n' };
    expect(readsIn(files).content?.reports[0]).toBe(first);
  });
});

describe('an area, topic or note that was read before', () => {
  const files = {
    'areas/ovens.mdx': '---\ntitle: Ovens \\\\*small\n---\n\nThe thermostat, [not there](/files/gone.pdf).\n',
    'items/ovens/replace-the-door-seals.mdx': '---\nrecords: []\n---\n\nOf rubber.\n',
  };

  test('is used, and its mistakes are reported again', () => {
    const { reuse } = memo();
    const first = checkKitchen(files, { reuse });
    const second = checkKitchen(files, { reuse });
    expect(second).toEqual(first);
    for (const list of ['areas', 'topics', 'notes'] as const)
      expect(second.content?.[list].every((note) => first.content?.[list].some((other) => other === note))).toBe(true);
  });

  test('is used until something that it depends on changes', () => {
    const { readsIn } = memo();
    // The site has a report too, and the names of a topic are read before the topic.
    const all = readsIn(files).reads;
    expect(all).toBe(6);
    expect(readsIn(files).reads).toBe(0);
    const changes: [Record<string, string>, number][] = [
      [{ 'items/ovens/replace-the-door-seals.mdx': '---\nrecords: []\n---\n\nOf felt.\n' }, 1],
      // Any of them may mention the new topic, which is read too.
      [{ 'topics/door.mdx': '---\nterm: Rubber\n---\n' }, all + 1],
      [{ 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\n' }, all - 1],
      [{ 'cycles/k1/status.mdx': `${kitchen['cycles/k1/status.mdx']} ` }, 1],
    ];
    for (const [changed, count] of changes) {
      readsIn(files);
      expect(readsIn({ ...files, ...changed }).reads, JSON.stringify(changed)).toBe(count);
    }
  });
});

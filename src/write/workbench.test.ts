import { JSDOM } from 'jsdom';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../check/check.ts';
import { inputFrom, writingContent } from '../exports/writing-content.ts';
import { readFiles } from '../loaders/read-files.ts';
import { publishedFiles } from '../urls/page-ids.ts';
import { openWorkbench } from './workbench.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

const options = { root: 'content', base: '/', origin: undefined, drafts: false, strings: allStrings, rules: siteRules };

/** A content folder, and what the page for writing reads of it. */
function contentOf(folder: string) {
  const { input } = readFiles({
    folder: fileURLToPath(new URL(`../../e2e/${folder}`, import.meta.url)),
    root: 'content',
  });
  const whole = check({ input, diagnostics: [] }, options);
  const site = { root: 'content', origin: undefined, base: '/' };
  return { input, whole, content: writingContent(input, publishedFiles(whole.archive!.content), site) };
}
const workshop = contentOf('fixtures/workshop');
const seed = contentOf('fixtures/seed');

describe('what the page reads', () => {
  test.each([
    ['workshop', workshop],
    ['seed', seed],
    ['demo', contentOf('demo/content')],
  ])('has the problems that check finds: %s', (_name, { input, whole, content }) => {
    const read = inputFrom(content);
    const { diagnostics, gaps } = check({ input: read, diagnostics: [] }, options);
    expect({ diagnostics, gaps }).toEqual({ diagnostics: whole.diagnostics, gaps: whole.gaps });
    expect(read.files.length).toBeLessThanOrEqual(input.files.length);
  });

  test('has no drafts, and no originals', () => {
    const paths = workshop.content.files.map(([path]) => path);
    expect(workshop.input.paths).toContain('cycles/w5/_status.mdx');
    expect(paths).toContain('cycles/w5/plan.mdx');
    expect(paths.filter((path) => /(?:^|\/)_|^sources\//.test(path))).toEqual([]);
    expect(workshop.content.others.filter((path) => /(?:^|\/)_/.test(path))).toEqual([]);
  });
});

describe('the report to write', () => {
  test('is the one that comes next, as new-cycle writes it', () => {
    const task = openWorkbench(workshop.content).begin({});
    expect(task).toMatchObject({ path: 'cycles/w5/status.mdx', label: 'W5', kind: 'status', isPublished: false });
    expect(task.text).toContain('- [?] Oil the stands every week');
    expect(task.choices.map(({ label, kind, isPublished }) => `${label} ${kind}${isPublished ? '' : ' new'}`)).toEqual([
      'W5 status new',
      ...['W5 plan', 'W4 status', 'W4 plan', 'W3 status', 'W3 plan', 'W2 status', 'W2 plan', 'W1 status', 'W1 plan'],
    ]);
  });

  test('goes to where the host makes a new file, or edits a published one, on a site without a report too', () => {
    const { begin } = openWorkbench(workshop.content);
    expect(begin({}).propose).toBe('https://git.workshop.example/reports/new/main?filename={path}&value={text}');
    expect(begin({ cycle: 'W2' }).propose).toBe('https://git.workshop.example/reports/edit/main/{path}');
    const files = workshop.content.files.filter(([path]) => !path.startsWith('cycles/'));
    const first = openWorkbench({ ...workshop.content, files }).begin({});
    expect(first).toMatchObject({ path: 'cycles/w1/plan.mdx', propose: begin({}).propose });
  });

  test('is a published one if the URL names it', () => {
    const task = openWorkbench(workshop.content).begin({ cycle: 'W2', kind: 'plan' });
    expect(task).toMatchObject({ path: 'cycles/w2/plan.mdx', isPublished: true });
    expect(task.text).toBe(workshop.input.files.find(({ path }) => path === 'cycles/w2/plan.mdx')!.text);
  });

  test('is the next one if another is asked for, which says so', () => {
    expect(openWorkbench(workshop.content).begin({ cycle: 'w9', kind: 'status' })).toMatchObject({ note: 'notNext' });
  });

  test('is of a cycle that site.yaml lacks if somebody names it', () => {
    const { path, text } = openWorkbench(seed.content).begin({});
    expect(path).toBe('cycles/f23b/status.mdx');
    const files = [...seed.content.files, [path, text.replaceAll('[?] ', '')] as const];
    const bench = openWorkbench({ ...seed.content, files });
    expect(bench.begin({})).toMatchObject({ note: 'noLabel', label: 'F23B', isPublished: true });
    const task = bench.begin({ cycle: 'F24A' });
    expect(task).toMatchObject({ path: 'cycles/f24a/plan.mdx', label: 'F24A', isPublished: false });
    expect(task.siteFile).toContain('cycles: [F23A, F23B, F24A]');
    expect(bench.judge(task.text).problems.map(({ code }) => code)).not.toContain('unknown-cycle');
  });
});

test('lines that wait for their markers are no problems, and hide none', () => {
  const bench = openWorkbench(workshop.content);
  const { text } = bench.begin({});
  const { problems, unanswered } = bench.judge(text.replace('[?] Oil', '[-] Oil'));
  expect(unanswered).toHaveLength(7);
  expect(problems.map(({ code }) => code)).toEqual(['dropped-unexplained']);
  expect(bench.builds(text)).toBe(false);
});

describe('where several teams report', () => {
  const { content } = contentOf('fixtures/teams');
  const bench = openWorkbench(content);

  test('each has parts to write and to correct', () => {
    const { choices } = bench.begin({});
    const names = choices.map(({ label, kind, team, isPublished }) => [label, kind, team?.id, isPublished].join(' '));
    expect(names.slice(0, 3)).toEqual([
      'T3 status data-access false',
      'T4 plan telescope-control false',
      'T4 plan scheduling false',
    ]);
    expect(names).toContain('T1 plan scheduling true');
    expect(new Set(names).size).toBe(names.length);
  });

  test('the URL names the team, and only what its areas lack is missing', () => {
    const task = bench.begin({ team: 'data-access' });
    expect(task).toMatchObject({ team: { name: 'Data Access' }, isPublished: false });
    expect(task.path).toMatch(/^cycles\/t\d\/(?:plan|status)\/data-access\.mdx$/);
    const { view } = bench.judge('---\nauthors: [Data Access]\n---\n');
    const areas = content.files.filter(
      ([path, text]) => path.startsWith('areas/') && text.includes('team: Data Access'),
    );
    expect(areas.length).toBeGreaterThan(0);
    const titles = areas.map(([, text]) => /^title: (.*)$/m.exec(text)![1]);
    expect(view!.missing.length).toBeGreaterThan(0);
    expect(view!.missing.filter(({ heading }) => !titles.includes(heading))).toEqual([]);
    expect(bench.begin({ cycle: 't1', kind: 'plan', team: 'scheduling' })).toMatchObject({
      path: 'cycles/t1/plan/scheduling.mdx',
      isPublished: true,
    });
  });
});

describe('a text', () => {
  const bench = openWorkbench(workshop.content);
  const { text } = bench.begin({});

  test('has the problems that check would find in the file', () => {
    const draft = text.replaceAll('[?]', '[x]').replace('Lend helmets', '[done] Lend helmets {');
    const path = 'cycles/w5/status.mdx';
    const files = [...workshop.input.files, { path, displayPath: `content/${path}`, text: draft }];
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const paths = [...workshop.input.paths, path].sort();
    const { diagnostics, gaps } = check({ input: { ...workshop.input, files, paths }, diagnostics: [] }, options);
    const expected = [...diagnostics, ...gaps].filter(({ file }) => file === `content/${path}`);
    expect(bench.judge(draft).problems).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('is shown as its page shows it, with what changes and what is not mentioned', () => {
    const draft = text.replaceAll('[?]', '[x]').replace(/- \[x\] Lend helmets.*\n/, '');
    const { view, problems } = bench.judge(draft);
    expect(problems.map(({ code }) => code)).toEqual(['closed-waiting', 'unaccounted', 'closed-waiting']);
    expect(view!.page).toContain('<span data-status="completed">Completed</span>');
    expect(view!.changes).toContain('id="_delivered"');
    expect(view!.missing).toEqual([
      {
        text: 'Lend helmets',
        heading: 'Lending Fleet',
        marker: undefined,
        written: 'Lend helmets <Item waitsFor="The insurance: an answer in writing" />',
      },
    ]);
    const rows = draft.split('\n');
    const [first] = view!.areas;
    expect(first).toMatchObject({ row: rows.indexOf('## Stands and Tools') + 1, title: 'Stands and Tools' });
    expect(first!.lines[0]).toEqual({
      row: rows.findIndex((row) => row.startsWith('- ')) + 1,
      depth: 0,
      text: 'Oil the stands every week',
    });
  });

  test('leads to no page that is not there yet', () => {
    const { view } = bench.judge(`${text}\n## Courses\n\n- [x] Paint the doors\n`);
    const { document } = new JSDOM(view!.page).window;
    const linkOf = (words: string) => [...document.querySelectorAll('a')].find((link) => link.textContent === words);
    expect(linkOf('Oil the stands every week')!.getAttribute('href')).toBe(
      '/areas/stands-and-tools/oil-the-stands-every-week/',
    );
    expect(linkOf('Paint the doors')!.getAttribute('href')).toBeNull();
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<img src=x onerror=alert(1)>'],
    ['an unsafe link', '[a](javascript:alert(1)) <a href="javascript:alert(1)">b</a>'],
    ['an unsafe piece of evidence', 'Work <Item evidence="javascript:alert(1)" />'],
    ['an attribute that ends early', 'Work <Item reason="&quot; onmouseover=&quot;alert(1)" />'],
  ])('with %s becomes no code on the page', (_what, hostile) => {
    const { view } = bench.judge(`${text}\n## Courses\n\n${hostile}\n\n- [x] ${hostile}\n`);
    const shown = `${view?.page ?? ''}${view?.changes ?? ''}`;
    const { document } = new JSDOM(shown).window;
    const attributes = [...document.querySelectorAll('*')].flatMap(({ attributes: all }) => [...all]);
    expect(attributes.filter(({ name, value }) => /^on/.test(name) || /^javascript:/i.test(value))).toEqual([]);
    expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
    expect(attributes.length).toBeGreaterThan(20);
  });

  test('of ten megabytes gets the message of check', () => {
    const { problems, view } = bench.judge(`${text}${'- [x] Words and words\n'.repeat(500_000)}`);
    expect(problems.map(({ code }) => code)).toEqual(['too-long']);
    expect(view).toBeUndefined();
  });

  test('is fixed as far as that is certain', () => {
    const { text: fixed, count } = bench.fix(`${text}\n- [x] Read <https://a.example/b>\n- [X ] Two\n`);
    expect(fixed).toContain('- [x] Read https://a.example/b\n');
    expect(count).toBeGreaterThan(0);
  });
});

import { expect, test } from 'vitest';
import { trialContent } from '../exports/trial-content.ts';
import { textsIn } from '../import/zip.ts';
import { changedFiles, openTrial, packSite, viewOfTrial } from './trial.ts';

const site = trialContent('en');
const plan = 'cycles/c1/plan.mdx';

test('begins with a plan without lines, and its matrix grows', () => {
  const bench = openTrial(site, []);
  const { path, text } = bench.begin({});
  expect(path).toBe(plan);
  expect(text).toBe('---\ntitle: C1 plan\n---\n\n## Building\n\n## Running\n');
  const written = text.replace('## Building\n', '## Building\n\n- Publish the first report\n- Agree on dates\n');
  const { view, archive, problems } = bench.judge(written);
  expect(problems).toEqual([]);
  const { trial, page } = viewOfTrial(view!, archive!, bench.filesWith(written));
  expect(trial!.matrix.match(/<tr/g)).toHaveLength(3);
  expect(trial!.matrix).toContain('Publish the first report');
  expect(trial!.matrix.replaceAll('\u00a0', ' ')).toContain('<span>2 open of 2</span>');
  expect(trial!.matrix).toContain('Building: items by cycles');
  expect(`${page}${trial!.matrix}`).not.toContain(' href="/');
  expect(trial!.choices.map(({ label, kind, isPublished }) => [label, kind, isPublished])).toEqual([
    ['C1', 'status', false],
    ['C2', 'plan', false],
    ['C1', 'plan', true],
  ]);
});

test('goes on with the report that follows, and with what was written', () => {
  const drafts = [[plan, '---\ntitle: C1 plan\n---\n\n## Building\n\n- Publish the first report\n']] as const;
  const bench = openTrial(site, drafts);
  const { path, text } = bench.begin({ cycle: 'c1', kind: 'status' });
  expect(path).toBe('cycles/c1/status.mdx');
  expect(text).toContain('- [?] Publish the first report');
  expect(bench.begin({ cycle: 'c1', kind: 'plan' })).toMatchObject({ isPublished: true, text: drafts[0][1] });
});

test.each(['', '---\n', '<', 'x'.repeat(3_000_000), '---\ntitle: [\n---\n{'])(
  'poison in a draft hides nothing',
  (poison) => {
    const bench = openTrial(site, [[plan, poison]]);
    expect(bench.begin({ cycle: 'c1', kind: 'plan' }).path).toBe(plan);
    expect(bench.judge('---\ntitle: C1 plan\n---\n\n## Building\n\n- Oil\n').problems).toEqual([]);
  },
);

test('has an area more where a heading names none, and then builds', () => {
  const text = '---\ntitle: C1 plan\n---\n\n## My own: area\n\n- Publish the first report\n';
  const bench = openTrial(site, []);
  bench.begin({});
  expect(bench.judge(text).problems.map(({ code }) => code)).toEqual(['unknown-area']);
  expect(bench.builds(text)).toBe(false);
  const files = changedFiles(site, [], { area: 'My own: area' });
  expect(files).toEqual([['areas/my-own-area.mdx', '---\ntitle: "My own: area"\norder: 3\n---\n']]);
  const next = openTrial(site, files);
  next.begin({});
  expect(next.judge(text).problems).toEqual([]);
  expect(next.builds(text)).toBe(true);
  expect(changedFiles(site, files, { area: 'My own, area' })[0]![0]).toBe('areas/area-4.mdx');
  expect(changedFiles(site, files, { area: '…' })[0]![0]).toBe('areas/area-4.mdx');
});

test('is called as somebody says', () => {
  const first = changedFiles(site, [], { title: 'Plans: $& "ours"' });
  const [[, settings]] = changedFiles(site, first, { team: 'Readers' }) as [[string, string]];
  const { site: names } = openTrial(site, [['site.yaml', settings]]).begin({});
  expect(names).toEqual({ title: 'Plans: $& "ours"', team: 'Readers' });
});

test('is packed with all that its folder needs', async () => {
  const archive = await packSite([...site.around!, ['content/site.yaml', 'title: Ünïcode\n']]);
  const texts = await textsIn(archive, () => true, 1_000_000);
  const paths = [...texts.keys()].map((path) => path.replace('status-and-plans/', ''));
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'astro.config.mjs', 'src/content.config.ts']));
  expect(texts.get('status-and-plans/content/site.yaml')).toBe('title: Ünïcode\n');
});

import { beforeEach, expect, test, vi } from 'vitest';
import { feedDocument, feedsOf } from './feed.ts';
import { sampleArchive } from './archive.fixture.ts';
import { archiveOf, type Archive } from '../history/archive.ts';
import { readInput } from '../history/inline.fixture.ts';
import { readFiles } from '../loaders/read-files.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/k/');
});
const archive = sampleArchive();
const feedAt = (page: string, from: Archive) =>
  feedDocument(
    feedsOf(from).find((feed) => feed.page === page)!,
    from,
  );
const ofSite = (from: Archive) => feedAt('/', from);
const textsIn = (document: string, name: string) =>
  [...document.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
const entries = (document: string) => document.match(/(?<=<item>).*?(?=<\/item>)/gs) ?? [];

test('the feed has an entry for each item of which more happened than being carried, the newest report first', () => {
  expect(textsIn(ofSite(archive), 'title').slice(1)).toEqual([
    'Light the pilot flame: listed again in K3',
    '=SUM(A1): no longer listed in K3',
    'Measure the loss of heat: completed in K2',
    'Choose a thermostat: in progress in K2',
    'Light the pilot flame: no longer listed in K2',
    'Light the pilot flame: new in K2',
    '=SUM(A1): new in K2',
    'Measure the loss of heat: reworded in K2',
    'Train the staff: no longer listed in K2',
    'Whitewash: no longer listed in K2',
  ]);
});

const guids = (from: Archive) => textsIn(ofSite(from), 'guid');

test('ids of entries are unique, and do not depend on the URL of the site', () => {
  const ids = guids(archive);
  expect(ids.slice(0, 3)).toEqual([
    'k3/plan ovens/light-the-pilot-flame',
    'k3/plan ovens/sum',
    'k2/status ovens/measure-heat-loss',
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  vi.stubEnv('ALMANAC_ORIGIN', 'https://elsewhere.example');
  expect(guids(archive)).toEqual(ids);
});

test('no two feeds share an id, and those of the site have nothing of a feed in theirs', () => {
  const all = feedsOf(archive).flatMap(({ page }) => textsIn(feedAt(page, archive), 'guid'));
  expect(all.length).toBeGreaterThan(guids(archive).length);
  expect(new Set(all).size).toBe(all.length);
  expect(textsIn(feedAt('/areas/cellar/', archive), 'guid')).toEqual(['k2/plan cellar/whitewash /areas/cellar/']);
});

test('ids of entries survive new ids of areas, items and cycles', () => {
  const renamed = sampleArchive({
    'redirects.yaml':
      '/areas/grills/: /areas/ovens/\n/cycles/k0/: /cycles/k3/\n/areas/cellar/lime/: /areas/cellar/whitewash/\n',
    'addresses.txt': '/areas/grills/light-the-pilot-flame/\n',
  });
  const ids = guids(renamed);
  // An item keeps the id under which it was first published.
  expect(ids.slice(0, 2)).toEqual(['k0/plan grills/light-the-pilot-flame', 'k0/plan ovens/sum']);
  expect(textsIn(feedAt('/areas/ovens/', renamed), 'guid')[1]).toBe('k0/plan ovens/sum /areas/grills/');
  expect(ids).toContain('k2/plan cellar/lime');
});

test('later reports do not change the ids and texts of earlier entries', () => {
  const dial = {
    'cycles/k2/plan.mdx':
      '---\ntitle: K2 plan\n---\n\n## Ovens\n\n- Measure heat loss\n- Choose a thermostat\n  - Dial\n',
    'cycles/k3/plan.mdx': '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n  - Dial\n',
  };
  const early = entries(ofSite(sampleArchive(dial)));
  // A sub-line becomes an item, and replaces the item that it was part of.
  const late = entries(
    ofSite(
      sampleArchive({
        ...dial,
        'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4]\n',
        'cycles/k4/status.mdx': `---
title: K4 status
---

## Ovens

- [-] Choose a thermostat <Item replacedBy="ovens/dial" />
- [/] Dial <Item continues="ovens/choose-a-thermostat/dial" />
`,
      }),
    ),
  );
  const idAndText = (entry: string) => [...textsIn(entry, 'guid'), ...textsIn(entry, 'description')].join(': ');
  expect(early.map(idAndText).join('\n')).toMatch(
    /k3\/plan ovens\/choose-a-thermostat: .*Dial&lt;\/a&gt;: Planned. New, last listed in K2\./,
  );
  expect(late.map(idAndText)).toEqual(expect.arrayContaining(early.map(idAndText)));
  expect(late.map(idAndText).join('\n')).toContain('Replaced by: Dial');
});

test('an entry never changes, from one meeting to the next', () => {
  const folder = 'e2e/fixtures/workshop';
  const { input, diagnostics } = readFiles({ folder, root: folder });
  // A review of a cycle without a report is a mistake.
  const all = input.files.map((file) => ({ ...file, text: file.text.replace(/^reviews:\n(?: .*\n)+/m, '') }));
  const publishedAfter = (reports: readonly string[]) => {
    const isPublished = (path: string) => !path.startsWith('cycles/') || reports.includes(path);
    const files = all.filter(({ path }) => isPublished(path));
    const paths = input.paths.filter(isPublished);
    const { content, history } = readInput({ input: { ...input, files, paths }, diagnostics });
    return entries(ofSite(archiveOf(content, history)));
  };
  const reports = ['w1', 'w2', 'w3', 'w4', 'w5'].flatMap((id) => [`cycles/${id}/plan.mdx`, `cycles/${id}/status.mdx`]);
  const known = new Map<string, string>();
  // A meeting is about the status of a cycle and the plan of the next.
  for (const count of [1, 3, 5, 7, 9]) {
    const added = reports.slice(0, count).slice(-2);
    for (const entry of publishedAfter(reports.slice(0, count))) {
      const [id] = textsIn(entry, 'guid') as [string];
      const report = `cycles/${id.split(' ')[0]}.mdx`;
      if (!added.includes(report)) expect(entry).toBe(known.get(id));
      known.set(id, entry);
    }
  }
  expect(known.size).toBeGreaterThan(50);
});

test('open work has an entry if its status is not that of the last status report that listed it', () => {
  const site = 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4]\n';
  const report = (title: string, marker: string) =>
    `---\ntitle: ${title}\n---\n\n## Ovens\n\n- ${marker}Choose a thermostat\n  - ${marker}Dial\n`;
  const later = sampleArchive({
    'site.yaml': site,
    'cycles/k3/status.mdx': report('K3 status', '[/] '),
    'cycles/k4/plan.mdx': report('K4 plan', ''),
    'cycles/k4/status.mdx': report('K4 status', '[ ] '),
  });
  const ids = guids(later);
  expect(ids).toContain('k2/status ovens/choose-a-thermostat');
  expect(ids).toContain('k4/status ovens/choose-a-thermostat');
  // Still in progress: only the sub-line is new.
  expect(entryOf('k3/status ovens/choose-a-thermostat', later)).not.toContain('In progress. Carried.');
  expect(ids).not.toContain('k4/plan ovens/choose-a-thermostat');
  expect(entryOf('k4/status ovens/choose-a-thermostat', later)).toContain(
    '<title>Choose a thermostat: not started in K4</title>',
  );
  expect(entryOf('k4/status ovens/choose-a-thermostat', later).replace(/<a [^>]*>|<\/a>/g, '')).toContain(
    '<ul><li>Choose a thermostat: Not started. Carried. K3 status: In progress.<ul><li>Dial: Not started. Carried. K3 status: In progress.</li></ul></li></ul>',
  );
});

test('the statuses of a team have entries like the others, and what is closed again has none', () => {
  const statuses =
    "statuses: { blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: Waits. }, merged: { word: Merged, marker: m, closed: dropped, shape: fork, meaning: Part of other work. } }";
  const report = (title: string, marker: string) =>
    `---\ntitle: ${title}\n---\n\n## Ovens\n\n- ${marker}Choose a thermostat\n`;
  const own = sampleArchive({
    'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4, K5, K6]\n${statuses}\n`,
    'cycles/k3/status.mdx': report('K3 status', '[!] '),
    'cycles/k4/plan.mdx': report('K4 plan', ''),
    'cycles/k4/status.mdx': report('K4 status', '[!] '),
    'cycles/k5/status.mdx': report('K5 status', '[m] '),
    'cycles/k6/status.mdx': report('K6 status', '[-] '),
  });
  const titles = textsIn(feedAt('/areas/ovens/', own), 'title').filter((title) => title!.startsWith('Choose'));
  expect(titles).toEqual([
    'Choose a thermostat: merged in K5',
    'Choose a thermostat: blocked in K3',
    'Choose a thermostat: in progress in K2',
  ]);
});

test('an entry has a date only if its report has one', () => {
  const document = ofSite(archive);
  const dated = entries(document).filter((entry) => entry.includes('<pubDate>'));
  expect(dated).toHaveLength(3);
  for (const entry of dated) {
    expect(entry).toContain('k2/status');
    expect(entry).toContain('<pubDate>Fri, 05 Dec 2031 00:00:00 GMT</pubDate>');
  }
  // The date of the channel.
  expect(document.split('<item>')[0]).toContain('<pubDate>Fri, 05 Dec 2031 00:00:00 GMT</pubDate>');
});

test('an entry links to its line, or to its item if that is no longer listed', () => {
  const links = textsIn(ofSite(archive), 'link');
  expect(links).toContain('https://kitchen.example/k/cycles/k3/#plan/ovens/light-the-pilot-flame');
  expect(links).toContain('https://kitchen.example/k/areas/ovens/sum/');
  expect(ofSite(archive)).toContain(
    'href=&quot;https://kitchen.example/k/cycles/k3/#plan/ovens/light-the-pilot-flame&quot;',
  );
});

const entryOf = (guid: string, from = archive) =>
  entries(ofSite(from))
    .find((item) => item.includes(`>${guid}<`))
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&') ?? '';

test('an entry has the status, the change, and the earlier status and wording', () => {
  expect(entryOf('k2/plan ovens/measure-heat-loss')).toContain(
    'Measure the loss of heat</a>: Planned. Carried, reworded. K1 status: In progress, worded “Measure heat loss”.</li>',
  );
  expect(entryOf('k2/plan cellar/whitewash')).toContain(
    'Whitewash</a>: No longer listed. K1 status: Not recorded.</li>',
  );
});

test('an entry shows sub-lines below the item that they belong to in the report', () => {
  const deep = sampleArchive({
    'cycles/k3/plan.mdx':
      '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n  - Dial\n    - Knob\n- Light the `pilot` flame\n  - Match\n- Racks\n  - Upper\n',
  });
  const words = (guid: string) => entryOf(guid, deep).replace(/<a [^>]*>|<\/a>/g, '');
  expect(words('k3/plan ovens/racks')).toContain('<li>Racks: Planned. New.<ul><li>Upper: Planned. New.</li></ul></li>');
  expect(words('k3/plan ovens/choose-a-thermostat')).toContain(
    '<li>Choose a thermostat<ul><li>Dial: Planned. New.</li><li>Knob: Planned. New.</li></ul></li>',
  );
  expect(words('k3/plan ovens/choose-a-thermostat')).toContain(
    '<title>Choose a thermostat: 2 sub-lines changed in K3<',
  );
});

test('work that was closed before and is closed again has no entry', () => {
  const again = sampleArchive({
    'cycles/k3/plan.mdx': '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Bake\n',
    'cycles/k3/status.mdx': '---\ntitle: K3\n---\n\n## Ovens\n\n- [x] Measure the loss of heat\n- [x] Bake\n',
  });
  expect(guids(again).filter((guid) => guid!.startsWith('k3/status'))).toEqual(['k3/status ovens/bake']);
});

test('areas, topics and items have feeds of what concerns them', () => {
  const cellar = feedAt('/areas/cellar/', archive);
  expect(textsIn(cellar, 'title')).toEqual([
    'Cellar · Kitchen &lt;Plans&gt; &amp; more',
    'Whitewash: no longer listed in K2',
  ]);
  expect(cellar).toContain('<link>https://kitchen.example/k/areas/cellar/</link>');
  expect(cellar).toContain(
    '<atom:link href="https://kitchen.example/k/areas/cellar/feed.xml" rel="self" type="application/rss+xml"/>',
  );
  expect(textsIn(feedAt('/topics/seal/', archive), 'title')).toEqual(['seal · Kitchen &lt;Plans&gt; &amp; more']);
});

test('a version of the site in which nothing happened in an area adds no entry to its feed', () => {
  const site = 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4]\n';
  const plan = '---\ntitle: K4 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n';
  const next = sampleArchive({ 'site.yaml': site, 'cycles/k4/plan.mdx': plan });
  const before = new Map(feedsOf(archive).map(({ page, entries }) => [page, entries.length]));
  const changed = feedsOf(next).filter(({ page, entries }) => entries.length !== (before.get(page) ?? 0));
  expect(changed.map(({ page }) => page)).toEqual(['/', '/areas/ovens/']);
});

test('the feed has the newest four reports', () => {
  const report = (title: string) => `---\ntitle: ${title}\n---\n\n## Ovens\n\n- Bake ${title}\n`;
  const longer = sampleArchive({
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4, K5, K6]\n',
    'cycles/k4/plan.mdx': report('K4'),
    'cycles/k5/plan.mdx': report('K5'),
    'cycles/k6/plan.mdx': report('K6'),
  });
  expect(new Set(textsIn(ofSite(longer), 'guid').map((guid) => guid?.split(' ')[0]))).toEqual(
    new Set(['k6/plan', 'k5/plan', 'k4/plan', 'k3/plan']),
  );
});

test('an entry has the reason, evidence and replacements that the author gives', () => {
  const dropped = sampleArchive({
    'cycles/k2/status.mdx': `---
title: Kitchen K2 status
---

## Ovens

- [-] Choose a thermostat <Item replacedBy="ovens/measure-heat-loss" reason="Cost > use" evidence="https://example.org/?a=1&b=2" />
`,
  });
  expect(entryOf('k2/status ovens/choose-a-thermostat', dropped)).toContain(
    'Replaced by: Measure the loss of heat. Reason: Cost &gt; use Evidence: <a href="https://example.org/?a=1&amp;b=2">',
  );
});

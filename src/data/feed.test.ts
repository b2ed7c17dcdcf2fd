import { expect, test } from 'vitest';
import { feedDocument } from './feed.ts';
import { samplePublication } from './publication.fixture.ts';

const origin = 'https://kitchen.example';
const publication = samplePublication(origin);
const all = (document: string, name: string) =>
  [...document.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
const entries = (document: string) => document.split('<item>').slice(1);

test('has an entry for every change, newest report first, then what a reader looks for', () => {
  expect(all(feedDocument(publication), 'title').slice(1)).toEqual([
    'New: Light the pilot flame',
    'Carried: Choose a thermostat',
    'No longer listed: =SUM(A1)',
    'Closed: Measure the loss of heat',
    'Carried: Choose a thermostat',
    'Carried: =SUM(A1)',
    'No longer listed: Light the pilot flame',
    'New: Light the pilot flame',
    'New: =SUM(A1)',
    'Carried: Measure the loss of heat',
    'Carried: Choose a thermostat',
    'No longer listed: Train the staff',
    'No longer listed: Whitewash',
  ]);
});

test('ids are unique and do not depend on where the site is', () => {
  const guids = all(feedDocument(publication), 'guid');
  expect(new Set(guids).size).toBe(13);
  expect(guids).toContain('k2/plan ovens/measure-heat-loss carried');
  expect(all(feedDocument(samplePublication('https://elsewhere.example')), 'guid')).toEqual(guids);
});

test('later reports change neither the ids of earlier entries nor what these say', () => {
  const dial = {
    'cycles/k2/plan.mdx': '---\ntitle: K2 plan\n---\n\n## Ovens\n\n- Measure heat loss\n- Choose a thermostat\n  - Dial\n',
    'cycles/k3/plan.mdx': '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n  - Dial\n',
  };
  const early = entries(feedDocument(samplePublication(origin, dial)));
  // A sub-line becomes an item, and what it was a part of is replaced by it.
  const late = entries(feedDocument(samplePublication(origin, {
    ...dial,
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4]\n',
    'cycles/k4/status.mdx': `---
title: K4 status
---

## Ovens

- [-] Choose a thermostat <Item replacedBy="ovens/dial" />
- [/] Dial <Item continues="ovens/choose-a-thermostat/dial" />
`,
  })));
  const told = (entry: string) => [...all(entry, 'guid'), ...all(entry, 'description')].join(': ');
  expect(early.map(told).join('\n')).toContain('k3/plan ovens/choose-a-thermostat/dial new: ');
  expect(late.map(told)).toEqual(expect.arrayContaining(early.map(told)));
  expect(late.map(told).join('\n')).toContain('Replaced by: Dial');
});

test('an entry has a date only where its report has one', () => {
  const document = feedDocument(publication);
  const dated = entries(document).filter((entry) => entry.includes('<pubDate>'));
  expect(dated).toHaveLength(4);
  for (const entry of dated) {
    expect(entry).toContain('k2/status');
    expect(entry).toContain('<pubDate>Fri, 05 Dec 2031 00:00:00 GMT</pubDate>');
  }
  // The channel's own.
  expect(document.split('<item>')[0]).toContain('<pubDate>Fri, 05 Dec 2031 00:00:00 GMT</pubDate>');
});

test('leads to the line, or to the item where there is none any more', () => {
  const links = all(feedDocument(publication), 'link');
  expect(links).toContain('https://kitchen.example/k/cycles/k3/#plan/ovens/light-the-pilot-flame');
  expect(links).toContain('https://kitchen.example/k/areas/cellar/whitewash/');
});

test('says in words what changed, and what stood there before', () => {
  const entryOf = (guid: string) => entries(feedDocument(publication)).find((one) => one.includes(`>${guid}<`));
  expect(entryOf('k2/plan ovens/measure-heat-loss carried')).toContain(
    '&lt;p&gt;K2 plan: Planned. Carried, reworded.&lt;/p&gt;&lt;p&gt;K1 status: In progress, worded “Measure heat loss”.&lt;/p&gt;',
  );
  expect(entryOf('k2/plan cellar/whitewash unlisted')).toContain(
    '&lt;p&gt;K2 plan: No longer listed.&lt;/p&gt;&lt;p&gt;K1 status: Not recorded.&lt;/p&gt;',
  );
});

test('the feed of an area tells its changes only', () => {
  const document = feedDocument(
    publication,
    publication.content.areas.find(({ id }) => id === 'cellar'),
  );
  expect(all(document, 'title')).toEqual(['Cellar · Kitchen &lt;Plans&gt; &amp; more', 'No longer listed: Whitewash']);
  expect(document).toContain('<link>https://kitchen.example/k/areas/cellar/</link>');
  expect(document).toContain(
    '<atom:link href="https://kitchen.example/k/areas/cellar/feed.xml" rel="self" type="application/rss+xml"/>',
  );
});

test('holds the newest four reports', () => {
  const report = (title: string) => `---\ntitle: ${title}\n---\n\n## Ovens\n\n- Bake\n`;
  const longer = samplePublication(origin, {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4, K5, K6]\n',
    'cycles/k4/plan.mdx': report('K4'),
    'cycles/k5/plan.mdx': report('K5'),
    'cycles/k6/plan.mdx': report('K6'),
  });
  expect(new Set(all(feedDocument(longer), 'guid').map((guid) => guid?.split(' ')[0]))).toEqual(
    new Set(['k6/plan', 'k5/plan', 'k4/plan', 'k3/plan']),
  );
});

test('gives what the author gives as ground', () => {
  const dropped = samplePublication(origin, {
    'cycles/k2/status.mdx': `---
title: Kitchen K2 status
---

## Ovens

- [-] Choose a thermostat <Item replacedBy="ovens/measure-heat-loss" reason="Cost > use" evidence="https://example.org/?a=1&b=2" />
`,
  });
  const entry = entries(feedDocument(dropped)).find((one) =>
    one.includes('>k2/status ovens/choose-a-thermostat closed<'),
  );
  expect(entry).toContain(
    '&lt;p&gt;Replaced by: Measure the loss of heat&lt;/p&gt;&lt;p&gt;Reason: Cost &amp;gt; use&lt;/p&gt;&lt;p&gt;Evidence: &lt;a href=&quot;https://example.org/?a=1&amp;amp;b=2&quot;&gt;',
  );
});

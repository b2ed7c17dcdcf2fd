import { expect, test } from 'vitest';
import { feedDocument } from './feed.ts';
import { samplePublication } from './publication.fixture.ts';

const origin = 'https://kitchen.example';
const publication = samplePublication(origin);
const textsIn = (document: string, name: string) =>
  [...document.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
const entries = (document: string) => document.split('<item>').slice(1);

test('the feed has an entry for each area and report with a change, the newest report first', () => {
  expect(textsIn(feedDocument(publication), 'title').slice(1)).toEqual([
    'Ovens — small, K3 plan: 1 new, 1 carried, 1 no longer listed',
    'Ovens — small, K2 status: 2 carried, 1 closed, 1 no longer listed',
    'Ovens — small, K2 plan: 2 new, 2 carried, 1 no longer listed',
    'Cellar, K2 plan: 1 no longer listed',
  ]);
});

test('ids of entries are unique, and do not depend on the URL of the site', () => {
  const guids = textsIn(feedDocument(publication), 'guid');
  expect(guids).toEqual(['k3/plan ovens', 'k2/status ovens', 'k2/plan ovens', 'k2/plan cellar']);
  expect(textsIn(feedDocument(samplePublication('https://elsewhere.example')), 'guid')).toEqual(guids);
});

test('later reports do not change the ids and texts of earlier entries', () => {
  const dial = {
    'cycles/k2/plan.mdx':
      '---\ntitle: K2 plan\n---\n\n## Ovens\n\n- Measure heat loss\n- Choose a thermostat\n  - Dial\n',
    'cycles/k3/plan.mdx': '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n  - Dial\n',
  };
  const early = entries(feedDocument(samplePublication(origin, dial)));
  // A sub-line becomes an item, which replaces the item that it was part of.
  const late = entries(
    feedDocument(
      samplePublication(origin, {
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
    /k3\/plan ovens: .*Dial&lt;\/a&gt;: Planned. New, last listed in K2\./,
  );
  expect(late.map(idAndText)).toEqual(expect.arrayContaining(early.map(idAndText)));
  expect(late.map(idAndText).join('\n')).toContain('Replaced by: Dial');
});

test('an entry has a date only if its report has one', () => {
  const document = feedDocument(publication);
  const dated = entries(document).filter((entry) => entry.includes('<pubDate>'));
  expect(dated).toHaveLength(1);
  for (const entry of dated) {
    expect(entry).toContain('k2/status');
    expect(entry).toContain('<pubDate>Fri, 05 Dec 2031 00:00:00 GMT</pubDate>');
  }
  // The channel's own.
  expect(document.split('<item>')[0]).toContain('<pubDate>Fri, 05 Dec 2031 00:00:00 GMT</pubDate>');
});

test('an entry links to the changes of its area, and to each line', () => {
  const document = feedDocument(publication);
  expect(textsIn(document, 'link')).toContain('https://kitchen.example/k/cycles/k3/changes/#plan/ovens');
  expect(document).toContain('href=&quot;https://kitchen.example/k/cycles/k3/#ovens/light-the-pilot-flame&quot;');
});

const entryOf = (guid: string, from = publication) =>
  entries(feedDocument(from))
    .find((item) => item.includes(`>${guid}<`))
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&') ?? '';

test('an entry lists the most important changes first, each with the earlier status and wording', () => {
  const plan = entryOf('k2/plan ovens');
  expect(plan.match(/">[^<]*<\/a>/g)?.map((link) => link.slice(2, -4))).toEqual([
    'Light the pilot flame',
    '=SUM(A1)',
    'Measure the loss of heat',
    'Choose a thermostat',
    'Train the staff',
  ]);
  expect(plan).toContain(
    'Measure the loss of heat</a>: Planned. Carried, reworded. K1 status: In progress, worded “Measure heat loss”.</li>',
  );
  expect(entryOf('k2/plan cellar')).toContain('Whitewash</a>: No longer listed. K1 status: Not recorded.</li>');
});

test('an entry counts the items that were carried unchanged, but does not list them', () => {
  expect(entryOf('k3/plan ovens')).toContain('1 carried');
  expect(entryOf('k3/plan ovens')).not.toContain('Choose a thermostat');
});

test('an entry shows sub-lines below the item that they belong to in the report', () => {
  const deep = samplePublication(origin, {
    'cycles/k3/plan.mdx':
      '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n  - Dial\n    - Knob\n- Racks\n  - Upper\n',
  });
  const words = entryOf('k3/plan ovens', deep).replace(/<a [^>]*>|<\/a>/g, '');
  expect(words).toContain('<li>Racks: Planned. New.<ul><li>Upper: Planned. New.</li></ul></li>');
  expect(words).toContain(
    '<li>Choose a thermostat<ul><li>Dial: Planned. New.</li><li>Knob: Planned. New.</li></ul></li>',
  );
});

test('an entry leaves out items that were closed before', () => {
  const again = samplePublication(origin, {
    'cycles/k3/plan.mdx': '---\ntitle: K3 plan\n---\n\n## Ovens\n\n- Bake\n',
    'cycles/k3/status.mdx': '---\ntitle: K3\n---\n\n## Ovens\n\n- [x] Measure the loss of heat\n- [x] Bake\n',
  });
  expect(entryOf('k3/status ovens', again)).toMatch(/K3 status: 1 closed</);
  expect(entryOf('k3/status ovens', again)).not.toContain('loss of heat');
});

test('the feed of an area has only its changes', () => {
  const document = feedDocument(
    publication,
    publication.content.areas.find(({ id }) => id === 'cellar'),
  );
  expect(textsIn(document, 'title')).toEqual([
    'Cellar · Kitchen &lt;Plans&gt; &amp; more',
    'Cellar, K2 plan: 1 no longer listed',
  ]);
  expect(document).toContain('<link>https://kitchen.example/k/areas/cellar/</link>');
  expect(document).toContain(
    '<atom:link href="https://kitchen.example/k/areas/cellar/feed.xml" rel="self" type="application/rss+xml"/>',
  );
});

test('the feed has the newest four reports', () => {
  const report = (title: string) => `---\ntitle: ${title}\n---\n\n## Ovens\n\n- Bake ${title}\n`;
  const longer = samplePublication(origin, {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3, K4, K5, K6]\n',
    'cycles/k4/plan.mdx': report('K4'),
    'cycles/k5/plan.mdx': report('K5'),
    'cycles/k6/plan.mdx': report('K6'),
  });
  expect(new Set(textsIn(feedDocument(longer), 'guid').map((guid) => guid?.split(' ')[0]))).toEqual(
    new Set(['k6/plan', 'k5/plan', 'k4/plan', 'k3/plan']),
  );
});

test('an entry has the reason, evidence and replacements that the author gives', () => {
  const dropped = samplePublication(origin, {
    'cycles/k2/status.mdx': `---
title: Kitchen K2 status
---

## Ovens

- [-] Choose a thermostat <Item replacedBy="ovens/measure-heat-loss" reason="Cost > use" evidence="https://example.org/?a=1&b=2" />
`,
  });
  expect(entryOf('k2/status ovens', dropped)).toContain(
    'Replaced by: Measure the loss of heat. Reason: Cost &gt; use Evidence: <a href="https://example.org/?a=1&amp;b=2">',
  );
});

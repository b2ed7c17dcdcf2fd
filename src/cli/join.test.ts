import { mkdir, symlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sandbox } from './sandbox.fixture.ts';

const site = (title: string, more = '') => `title: ${title}\nteam: ${title}\ncycles: [K1, K2]\n${more}`;
const report = (title: string, body: string, fields = '') => `---\ntitle: ${title}\n${fields}---\n\n${body}`;

/** Two sites of one team each, with names in common. */
const kitchen: Readonly<Record<string, string>> = {
  'site.yaml': `# The kitchen.\n${site('Kitchen')}`,
  'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
  'areas/orders.mdx': '---\ntitle: Orders\n---\n',
  'topics/heat.mdx': '---\nterm: Heat\naliases: [Warmth]\n---\n\nWhat ovens are for.\n',
  'cycles/k1/status.mdx': report(
    'Kitchen K1',
    '## Ovens\n\n- [/] Measure heat loss\n\n## Orders\n\n- [ ] Order salt\n',
  ),
  'sources/k1.md': 'The slides of the kitchen.\n',
};
const bakery: Readonly<Record<string, string>> = {
  'site.yaml': site('Bakery', "links:\n  - { handle: 'BN-{n}', url: 'https://bn-{n}.example.org' }\n").replace(
    '[K1, K2]',
    '[K0, K1, K2]',
  ),
  'areas/ovens.mdx': '---\ntitle: Ovens\naliases: [Hearths]\n---\n\nSee [the loaves](loaves.mdx).\n',
  'areas/loaves.mdx': '---\ntitle: Loaves\naliases: [Orders]\n---\n',
  'topics/warmth.mdx': '---\nterm: Warmth\naliases: [Glow]\n---\n\nThe same thing.\n',
  'topics/flour.mdx': '---\nterm: Flour\n---\n',
  'items/ovens/sweep-the-flue.mdx': '---\n---\n\nOnce a year.\n',
  'cycles/k0/plan.mdx': report('Bakery K0 plan', '## Hearths\n\n- Sweep the flue\n\n## Loaves\n\n- Bake rye\n'),
  'cycles/k1/status.mdx': report(
    'Bakery K1',
    `See [the plan](../k0/plan.mdx#ovens/sweep-the-flue), [flour](/topics/flour/) and [warmth](/topics/warmth/).

## Ovens

- [x] Sweep the flues <Item continues="ovens/sweep-the-flue" />
- [ ] Buy a peel <Item waitsFor="Ovens: money" />

## Orders

- [/] Bake rye ([slides](../../sources/k1.md))
`,
    'source: { title: Slides, file: sources/k1.md }\n',
  ),
  'sources/k1.md': 'The slides of the bakery.\n',
  'addresses.txt': [
    '/areas/loaves/bake-rye/',
    '/areas/ovens/',
    '/areas/ovens/sweep-the-flue/',
    '/areas/ovens/sweep-the-flue/#k0',
    '/cycles/k0/#ovens/sweep-the-flue',
    '/files/sources/k1.md',
    '/topics/warmth/',
    '/matrix/',
    '',
  ].join('\n'),
};

async function join(...options: string[]) {
  const [own, other] = [await sandbox(kitchen), await sandbox(bakery)];
  const { code, out, err } = await own.run('join', other.folder, ...options);
  return { ...own, other, code, err, out: out.replaceAll(other.folder, '../bakery/content') };
}

test('join makes another site a team, and this one too', async () => {
  const { code, out, read, list } = await join();
  expect(out).toMatchInlineSnapshot(`
    "Joined: Bakery, from ../bakery/content, with 2 areas, 3 items, 2 reports.
    This site was that of Kitchen alone: each report is now content/cycles/…/kitchen.mdx.
    Added to content/site.yaml: team Kitchen, team Bakery, cycle K0, handle BN-{n}.
    Renamed, as this site has the same names:
      areas/ovens.mdx is areas/bakery-ovens.mdx
      areas/bakery-ovens.mdx has the title Ovens (Bakery)
      areas/loaves.mdx has no aliases that are names of other areas
      sources/k1.md is sources/bakery-k1.md
    In other words, as areas have other titles: what lines wait for:
      cycles/k1/status/bakery.mdx: “Ovens: money” is “Ovens (Bakery): money”
    Topics that both sites had; the definitions here stay:
      warmth, here heat, also called Glow
    Published URLs that keep working: 6, now in content/addresses.txt, with 2 redirects in content/redirects.yaml.
    Something else is here at these URLs of the old site and below them:
      /areas/ovens/ is /areas/bakery-ovens/

    What to do next
      1. Say in content/site.yaml where Bakery comes in the meeting, whom to ask and what it does: teams has the fields name, contact and introduction.
      2. npx almanac check
      3. On the old site, redirect every URL to the same path on this one, but those above to their new URLs first.
      4. In .github/CODEOWNERS, give the team its files: /content/cycles/*/*/bakery.mdx"
  `);
  expect(code).toBe(0);
  expect(await list()).toEqual([
    'addresses.txt',
    'areas/bakery-ovens.mdx',
    'areas/loaves.mdx',
    'areas/orders.mdx',
    'areas/ovens.mdx',
    'cycles/k0/plan/bakery.mdx',
    'cycles/k1/status/bakery.mdx',
    'cycles/k1/status/kitchen.mdx',
    'items/bakery-ovens/sweep-the-flue.mdx',
    'redirects.yaml',
    'site.yaml',
    'sources/bakery-k1.md',
    'sources/k1.md',
    'topics/flour.mdx',
    'topics/heat.mdx',
  ]);
  expect(await read('site.yaml')).toMatchInlineSnapshot(`
    "# The kitchen.
    title: Kitchen
    team: Kitchen
    cycles: [K0, K1, K2]
    teams:
      - Kitchen
      - Bakery
    links:
      - {handle: "BN-{n}", url: "https://bn-{n}.example.org"}
    "
  `);
  expect(await read('areas/bakery-ovens.mdx')).toMatchInlineSnapshot(`
    "---
    team: Bakery
    title: Ovens (Bakery)
    aliases: [Hearths]
    ---

    See [the loaves](loaves.mdx).
    "
  `);
  expect(await read('cycles/k1/status/bakery.mdx')).toMatchInlineSnapshot(`
    "---
    title: Bakery K1
    source: { title: Slides, file: sources/bakery-k1.md }
    ---

    See [the plan](../../k0/plan/bakery.mdx#bakery-ovens/sweep-the-flue), [flour](/topics/flour/) and [warmth](/topics/heat/).

    ## Ovens (Bakery)

    - [x] Sweep the flues <Item continues="bakery-ovens/sweep-the-flue" />
    - [ ] Buy a peel <Item waitsFor="Ovens (Bakery): money" />

    ## Loaves

    - [/] Bake rye ([slides](../../../sources/bakery-k1.md))
    "
  `);
  expect(await read('cycles/k0/plan/bakery.mdx')).toContain('## Hearths');
  expect(await read('topics/heat.mdx')).toContain('aliases: [Warmth, Glow]');
  expect(await read('redirects.yaml')).toMatchInlineSnapshot(`
    "/files/sources/k1.md: /files/sources/bakery-k1.md
    /areas/ovens/sweep-the-flue/: /areas/bakery-ovens/sweep-the-flue/
    "
  `);
  expect((await read('addresses.txt')).replaceAll(/^#.*\n/gm, '')).toMatchInlineSnapshot(`
    "/areas/loaves/bake-rye/
    /areas/ovens/sweep-the-flue/
    /areas/ovens/sweep-the-flue/#k0
    /cycles/k0/#ovens/sweep-the-flue
    /files/sources/k1.md
    /topics/warmth/
    "
  `);
});

test('the joined site has no mistakes, and can be joined by a third one', async () => {
  const { run, read } = await join('--team', 'Bread');
  expect((await run('check')).out).toContain('No problems found');
  const third = await sandbox({
    'site.yaml': site('Garden').replace('K1, ', ''),
    'areas/beds.mdx': '---\ntitle: Beds\n---\n',
    'cycles/k2/plan.mdx': report('Garden K2', '## Beds\n\n- Sow leeks\n'),
  });
  const { code, out, err } = await run('join', third.folder);
  expect(code, out + err).toBe(0);
  expect(await read('site.yaml')).toContain('teams:\n  - Kitchen\n  - Bread\n  - Garden\n');
  expect((await run('check')).code).toBe(0);
});

test('--dry-run writes nothing', async () => {
  const { out, list } = await join('--dry-run');
  expect(out).toContain('Would join: Bakery');
  expect(await list()).toEqual(Object.keys(kitchen).sort());
});

test('what cannot be joined is refused before anything is written', async () => {
  const refused = async (files: Record<string, string>, ...options: string[]) => {
    const [own, other] = [await sandbox(kitchen), await sandbox({ ...bakery, ...files })];
    const { code, out, err } = await own.run('join', other.folder, ...options);
    expect(code).not.toBe(0);
    expect(await own.list()).toEqual(Object.keys(kitchen).sort());
    return out + err;
  };
  expect(await refused({}, '--team', 'Kitchen')).toContain('has a team Kitchen already');
  const order = site('Bakery').replace('[K1, K2]', '[K0, K2, K1]');
  const plan = report('Bakery K2 plan', '## Loaves\n\n- Bake rye\n');
  expect(await refused({ 'site.yaml': order, 'cycles/k2/plan.mdx': plan })).toContain('another order');
  expect(await refused({ 'site.yaml': site('Bakery', 'teams: [Bread, Cakes]\n') })).toContain('mistakes in');
  expect(await refused({ 'areas/loaves.mdx': '---\ntitel: Loaves\n---\n' })).toContain('fix the mistakes in');
  const own = await sandbox(kitchen);
  expect((await own.run('join', own.folder, '--team', 'Bread')).err).toContain('is this site');
});

test('what names no folder is refused by its own name', async () => {
  const own = await sandbox(kitchen);
  await symlink(own.folder, `${own.folder}/../linked`);
  const refusals = ['content/site.yaml', 'linked', 'elsewhere'].map(async (path) => (await own.run('join', path)).err);
  const advice = 'Name the content folder of another site, such as ../middleware/content.';
  expect(await Promise.all(refusals)).toEqual([
    `content/site.yaml is a file. ${advice}`,
    `linked is a symbolic link, which is not followed. ${advice}`,
    `elsewhere is missing. ${advice}`,
  ]);
});

test('the site itself is refused, also where a symbolic link leads to it', async () => {
  const own = await sandbox(kitchen);
  await mkdir(`${own.folder}/../elsewhere`);
  await symlink(`${own.folder}/..`, `${own.folder}/../elsewhere/linked`);
  const { code, err } = await own.run('join', 'elsewhere/linked/content', '--team', 'Bread');
  expect(code).toBe(2);
  expect(err).toMatch(/ is this site, or one is in the other\. /);
  expect(await own.list()).toEqual(Object.keys(kitchen).sort());
});

test.each([
  ['JSON', JSON.stringify({ title: 'Kitchen', team: 'Kitchen', cycles: ['K1', 'K2'] })],
  ['a text that ends in ...', `${site('Kitchen')}...\n`],
])('a site.yaml to which nothing can be added is refused: %s', async (_how, yaml) => {
  const [own, other] = [await sandbox({ ...kitchen, 'site.yaml': yaml }), await sandbox(bakery)];
  const { code, err } = await own.run('join', other.folder);
  expect(code).toBe(2);
  expect(err).toMatch(/^site\.yaml is written in a way to which team Kitchen cannot be added to "teams"\. .*\.$/);
  expect(await own.read('site.yaml')).toBe(yaml);
});

test('a name that is too long for a team is a mistake of both sites together', async () => {
  const other = await sandbox({
    ...bakery,
    'site.yaml': bakery['site.yaml']!.replace('team: Bakery', `team: ${'x'.repeat(5000)}`),
  });
  const own = await sandbox(kitchen);
  const { code, out, err } = await own.run('join', other.folder);
  expect(code).toBe(1);
  expect(out).toContain('frontmatter-field');
  expect(err).toBe('Nothing was written: both sites together would have these mistakes.');
  expect(await own.list()).toEqual(Object.keys(kitchen).sort());
});

test('a review with a line break in its name is taken over', async () => {
  const review = 'reviews: [{ name: "Autumn\\nreview", after: K1 }]\n';
  const [own, other] = [
    await sandbox(kitchen),
    await sandbox({ ...bakery, 'site.yaml': bakery['site.yaml']! + review }),
  ];
  const { code, out, err } = await own.run('join', other.folder);
  expect(code, out + err).toBe(0);
  expect(await own.read('site.yaml')).toContain('- {"name":"Autumn\\nreview","after":"K1"}\n');
});

test('reports in another language say so, and what a site has once stays behind', async () => {
  const own = await sandbox(kitchen);
  const other = await sandbox({
    'site.yaml': site('Garten', 'language: de\n').replace('[K1, K2]', '[K1]'),
    'strings.yaml': 'menu.areas: Beete\n',
    'areas/beete.mdx': '---\ntitle: Beete\n---\n',
    'cycles/k1/status.mdx': report('Garten K1', '## Beete\n\n- [x] Lauch säen\n'),
  });
  const { code, out, err } = await own.run('join', other.folder);
  expect(code, out + err).toBe(0);
  expect(out).toContain('Not taken, as a site has one of each: strings.yaml.');
  expect(await own.read('cycles/k1/status/garten.mdx')).toMatch(/^---\nlanguage: de\n/);
});

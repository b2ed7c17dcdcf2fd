import { expect, test } from 'vitest';
import { inputOf, kitchen, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';

const report = (line: string) => `---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [x] Train ${line}\n`;

const settings = 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\n';

/** The errors of a site with one line. */
function errors(line: string, site = ''): string[] {
  const files = { ...kitchen, 'site.yaml': `${settings}${site}`, 'cycles/k1/status.mdx': report(line) };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`);
}

test.each([
  ...['/guide/read/', '/guide/', '/guide/diagnostics/', '/guide/diagnostics/broken-link/', '/matrix/', '/cycles/'],
  ...['/areas/', '/topics/', '/search/', '/', '/reviews/autumn-review/'],
])('%s has no anchor #nope', (path) => {
  expect(errors(`[a](${path}#nope)`, 'reviews: [{ name: Autumn review, after: K1 }]\n')).toEqual([
    'broken-link content/cycles/k1/status.mdx',
  ]);
});

test.each([
  ...[
    '/cycles/k1/slides/#nope',
    '/cycles/k1/slides/#0',
    '/cycles/k1/changes/#nope',
    '/cycles/k1/changes/#status/staff',
  ],
  ...['/#_mian', '/#_tools', '/areas/ovens/#_nwo', '/matrix/#_main-part', '/cycles/k1/#_outcomes', '/search/#_'],
])('%s is an anchor that no page of this kind has', (url) => {
  expect(errors(`[a](${url})`)).toEqual(['broken-link content/cycles/k1/status.mdx']);
});

test.each([
  ...['/cycles/k1/slides/#12', '/cycles/k1/slides/#_main', '/cycles/k1/changes/#_status', '/areas/ovens/#_now'],
  ...['/guide/read/#words', '/guide/diagnostics/#all-messages', '/guide/diagnostics/broken-link/#fix', '/#q'],
  ...['/search/#q', '/#_main', '/cycles/#top', '/matrix/#ovens', '/matrix/#ovens/train-a', '/guide/data/#the-files'],
])('the anchor %s works', (url) => {
  expect(errors(`[a](${url})`)).toEqual([]);
});

test.each([
  "edit: 'https://git.example:99999/{path}'",
  "edit: 'https://{path}.example/'",
  "links: [{ handle: 'PX-{n}', url: 'https://e.example:{n}/' }]",
  "links: [{ handle: 'PX-{n}', url: 'https://{n}/' }]",
  "links: [{ handle: 'PX-{n}', url: 'https://10.0.0.{n}/' }]",
  "links: [{ handle: PX, url: 'https://e.example:99999/' }]",
  "url: 'https://reports.example:99999/'",
])('%s is a mistake where it stands', (setting) => {
  expect(errors('PX-99999', `${setting}\n`)).toEqual(['frontmatter-field content/site.yaml']);
});

test.each([
  "edit: 'https://git.example:8443/a?file={path}#x'",
  "links: [{ handle: 'DMTN-{n}', url: 'https://dmtn-{n}.lsst.io' }, { handle: 'PX-{n}', url: 'https://{n}.example/' }]",
])('%s is right', (setting) => {
  expect(errors('PX-99999 DMTN-1', `${setting}\n`)).toEqual([]);
});

test('the matrix of all cycles has a row for each item', () => {
  const cycles = Array.from({ length: 9 }, (_, index) => `K${index + 1}`);
  const reports = cycles.map((label) => [`cycles/${label.toLowerCase()}/status.mdx`, report('a')]);
  const found = (url: string) => {
    const files = {
      ...kitchen,
      ...(Object.fromEntries(reports) as Record<string, string>),
      'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles: [${cycles.join(', ')}]\n`,
      'pages/links.mdx': `---\ntitle: Links\n---\n\n[a](${url})\n`,
    };
    const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
    return diagnostics.flatMap(({ code }) => (code === 'broken-link' ? code : []));
  };
  expect(found('/matrix/all/#ovens/train-a')).toEqual([]);
  expect(found('/matrix/all/#ovens/train-b')).toEqual(['broken-link']);
});

import { expect, test } from 'vitest';
import { html } from '../components/html.ts';
import type { PlainPage } from '../components/plain-page.ts';
import { archiveOf } from '../history/archive.ts';
import { tell } from '../history/inline.fixture.ts';
import { differences } from '../layouts/differences.ts';
import type { PlainKind } from './plain-kinds.ts';
import { PlainPages, type Begun, type PlainList } from './plain-pages.ts';

const { content, history } = tell({ 'k1/plan': '## Ovens\n\n- Seals\n' });
const archive = archiveOf(content, history);
const origin = new URL('https://example.org/');
const component = 'pages/[item].astro';
const paths = ['/a/', '/b/', '/old/', '/c/', '/d/'];

const page = (address: string): PlainPage => ({
  title: `Page ${address}`, description: 'A page.', part: 'Areas', crumbs: [{ title: address }], head: html`<h1>${address}</h1>`, body: html`<p>Says ${address}</p>`,
});

/** What Astro makes of it. */
const drawn = (address: string) => `<head>${differences(page(address), address, `https://example.org${address}`, archive, origin).join('<hr>')}</head>`;

function prepare(): { pages: PlainPages; written: Map<string, string> } {
  const written = new Map<string, string>();
  const kinds = new Map<string, PlainKind>([
    [component, { page: (address) => (address === '/old/' ? undefined : () => page(address)) }],
    ['pages/index.md.ts', { text: (address) => () => `Text of ${address}` }],
  ]);
  return { pages: new PlainPages(kinds, { archive, origin, base: '/' }, (file, text) => void written.set(file, text)), written };
}

const begunOf = (lists: readonly PlainList[]): Begun => new Int32Array(new SharedArrayBuffer(4 * lists.length));

test('Pages are drawn in the frame of two that Astro has drawn, and all others are left to it', async () => {
  const { pages, written } = prepare();
  const { left, lists } = pages.divide({ [component]: paths });
  expect(left).toEqual(['/old/', '/a/', '/d/']);
  expect(lists).toEqual([{ component, examples: ['/a/', '/d/'], paths: ['/b/', '/c/'] }]);
  pages.draw(lists, begunOf(lists));
  for (const address of ['/old/', '/d/', '/a/']) pages.seen(`${address.slice(1)}index.html`, drawn(address));
  await pages.done();
  expect([...written]).toEqual([['b/index.html', drawn('/b/')], ['c/index.html', drawn('/c/')]]);
});

test('Files that are no pages need no frame', async () => {
  const { pages, written } = prepare();
  const { left, lists } = pages.divide({ 'pages/index.md.ts': ['/x/index.md', '/y/index.md'] });
  expect(left).toEqual([]);
  pages.draw(lists, begunOf(lists));
  await pages.done();
  expect([...written]).toEqual([['x/index.md', 'Text of /x/index.md'], ['y/index.md', 'Text of /y/index.md']]);
});

test('Two that draw from the same lists draw everything once', async () => {
  const [one, other] = [prepare(), prepare()];
  const files = Array.from({ length: 100 }, (_, index) => `/${index}/index.md`);
  const { lists } = one.pages.divide({ [component]: paths, 'pages/index.md.ts': files });
  const begun = begunOf(lists);
  for (const { pages } of [one, other]) {
    pages.draw(lists, begun);
    for (const address of ['/a/', '/d/']) pages.seen(`${address.slice(1)}index.html`, drawn(address));
  }
  await Promise.all([one.pages.done(), other.pages.done()]);
  expect(Math.min(one.written.size, other.written.size)).toBeGreaterThan(0);
  expect([...one.written.keys(), ...other.written.keys()].sort()).toEqual(['b/index.html', 'c/index.html', ...files.map((file) => file.slice(1))].sort());
});

test('Where two pages of a kind do not have the same frame, nothing is drawn', () => {
  const { pages, written } = prepare();
  const { lists } = pages.divide({ [component]: paths });
  pages.draw(lists, begunOf(lists));
  pages.seen('a/index.html', drawn('/a/'));
  expect(() => pages.seen('d/index.html', drawn('/d/').replace('<head>', '<head data-other>'))).toThrow('/d/ is another page when Astro draws it.');
  expect(written.size).toBe(0);
});

test('Too few pages to find a frame are left to Astro', () => {
  expect(prepare().pages.divide({ [component]: ['/a/', '/b/'] })).toEqual({ left: ['/a/', '/b/'], lists: [] });
});

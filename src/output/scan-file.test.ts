import { describe, expect, test } from 'vitest';
import { isScanned, scanFile } from './scan-file.ts';

const addressesIn = (path: string, text: string) => scanFile(path, text).addresses;

test('the originals of the team are not read, nor what holds no addresses', () => {
  expect(['files/sources/deck.md', 'pagefind/pagefind-entry.json', 'files/a.html', 'preview.png', 'api/matrix.csv', '_astro/page.js'].filter(isScanned)).toEqual([]);
  expect(['index.html', 'api/items.json', 'feed.xml', 'areas/ovens/index.md', 'llms.txt', '_astro/page.css', 'robots.txt'].every(isScanned)).toBe(true);
});

test('a feed has links, permanent ids and descriptions that hold HTML', () => {
  const feed =
    '<rss><channel><description>&lt;img src=/t/&gt; &amp; more</description><link>https://x.example/</link><atom:link href="https://x.example/feed.xml" rel="self"/><item><title>/t/ href="/t/"</title>' +
    '<link>https://x.example/cycles/k1/#ovens/a&amp;b</link><guid isPermaLink="false">k1/plan ovens new</guid><guid>https://x.example/g/</guid>' +
    '<description>&lt;p&gt;Evidence: &lt;a href="/e/?a=1&amp;amp;b"&gt;/x/&lt;/a&gt;&lt;/p&gt;</description></item></channel></rss>';
  expect(addressesIn('feed.xml', feed)).toEqual([
    'https://x.example/', 'https://x.example/feed.xml', 'https://x.example/cycles/k1/#ovens/a&b', 'https://x.example/g/', '/e/?a=1&b',
  ]);
  expect(addressesIn('feed.xml', '<rss><channel><description>About &lt;a href="x"&gt;</description></channel></rss>')).toEqual([]);
  expect(addressesIn('sitemap-0.xml', '<urlset><url><loc>https://x.example/a/</loc></url></urlset>')).toEqual(['https://x.example/a/']);
  expect(addressesIn('robots.txt', 'User-agent: *\nSitemap: https://x.example/sitemap-index.xml\n')).toEqual(['https://x.example/sitemap-index.xml']);
});

test('a document has paths, full addresses and HTML; words that look alike are none', () => {
  const document = { $schema: '/api/items.schema.json', path: '/a/#\u00fc"x', status: 'planned', text: '"path":"/t/"', note: '<p><a href="/n/">n</a></p>', items: [{ status: '/s/', url: 'https://x.example/' }] };
  expect(addressesIn('api/items.json', JSON.stringify(document))).toEqual(['/api/items.schema.json', '/a/#ü"x', '/n/', '/s/', 'https://x.example/']);
});

describe('Markdown', () => {
  test('has links, images and addresses in angle brackets, escapes undone', () => {
    const markdown = '# [a](/a/#x)\n\n- one · [link](https://x.example/b/) · ![](/p.png)\n- [two](</c d/>) [three](</e\\>/>) <https://x.example/f>\n';
    expect(addressesIn('llms.txt', markdown)).toEqual(['/a/#x', 'https://x.example/b/', '/p.png', '/c d/', '/e>/', 'https://x.example/f']);
  });

  test('has none in code, nor where a bracket is escaped', () => {
    const markdown = '`[a](/a/)` and `` `[b](/b/)` `` \\[c\\](/c/)\n\n```\n[d](/d/)\n```\n\n> ~~~\n> [e](/e/)\n> ~~~\n\n[f](/f/)\n';
    expect(addressesIn('areas/ovens/index.md', markdown)).toEqual(['/f/']);
  });
});

test('a style sheet has what it asks for', () => {
  expect(addressesIn('a.css', '@import "/b.css";@font-face{src:url(/f.woff2) format("woff2")}p{background:url( "data:image/png;base64,x" )}')).toEqual([
    '/b.css', '/f.woff2', 'data:image/png;base64,x',
  ]);
});
